package org.kaixue.drill;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.rectification.FindingRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges drills that were held; what went wrong altogether becomes a finding to be put right. */
@Service
public class Evaluations {

    private final DrillEntries entries;
    private final DrillParts parts;
    private final DrillSheets sheets;
    private final ScenarioShelf shelf;
    private final Findings findings;
    private final AssignmentNotices notices;
    private final Jurisdiction jurisdiction;
    private final Drafts drafts;
    private final Actors actors;
    private final BusinessClock clock;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Evaluations(
            DrillEntries entries,
            DrillParts parts,
            DrillSheets sheets,
            ScenarioShelf shelf,
            Findings findings,
            AssignmentNotices notices,
            Jurisdiction jurisdiction,
            Drafts drafts,
            Actors actors,
            BusinessClock clock,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.parts = parts;
        this.sheets = sheets;
        this.shelf = shelf;
        this.findings = findings;
        this.notices = notices;
        this.jurisdiction = jurisdiction;
        this.drafts = drafts;
        this.actors = actors;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** Judges a drill, or corrects how it was judged; all or nothing, with the findings. */
    @Transactional
    public Verdict evaluate(DrillId id, EvaluationDraft draft) {
        DrillEntry entry = entries.findById(id.value()).orElseThrow(AccessRefused::new);
        jurisdiction.require(Permission.DRILLS_WRITE, entry.school());
        drafts.check(draft);
        requireAll(draft.scores());
        String before = entry.inWords();
        DrillSheet sheet = sheets.of(entry);
        Verdict verdict = Verdict.judge(draft.scores(), sheet.open(), shelf.rule(held(entry)));
        entry.judge(
                verdict,
                text(draft.strengths()),
                text(draft.gaps()),
                clock.now(),
                actors.current().name());
        entries.flush();
        parts.writeScores(entry.id(), entry.school(), draft.scores());
        findings.open(sheet, draft);
        notices.held(entry);
        audit.changed(new AuditLog.Change(
                "drill.evaluate",
                Drills.KIND,
                entry.id().toString(),
                entry.school().value(),
                before,
                entry.inWords(),
                null));
        events.publishEvent(new DrillChanged(id));
        return verdict;
    }

    /** What became of what went wrong in a drill. */
    @Transactional(readOnly = true)
    public List<FindingRow> findings(DrillId id) {
        DrillEntry entry = entries.findById(id.value()).orElseThrow(AccessRefused::new);
        jurisdiction.require(Permission.DRILLS_READ, entry.school());
        return findings.of(entry.row());
    }

    private LocalDate held(DrillEntry entry) {
        LocalDate day = entry.row().heldOn();
        return day == null ? clock.today() : day;
    }

    private static void requireAll(Map<Criterion, Integer> scores) {
        for (Criterion criterion : Criterion.values()) {
            Integer score = scores.get(criterion);
            if (score == null) {
                throw RuleViolation.at(criterion.name(), "drill.evaluate.missing");
            }
            if (score < 0 || score > Criterion.MOST) {
                throw RuleViolation.at(criterion.name(), "drill.evaluate.range", Criterion.MOST);
            }
        }
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
