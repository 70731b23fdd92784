package org.kaixue.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.checklist.ChecklistId;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Checklists;
import org.kaixue.checklist.Edition;
import org.kaixue.checklist.ItemVerdict;
import org.kaixue.checklist.Score;
import org.kaixue.checklist.ScoreRule;
import org.kaixue.checklist.Scoring;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actor;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.Texts;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.Units;
import org.kaixue.rectification.FindingDraft;
import org.kaixue.rectification.FindingId;
import org.kaixue.rectification.FindingSource;
import org.kaixue.rectification.PastFinding;
import org.kaixue.rectification.PastFindings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes visits over that were made on paper, of many schools at once, with their findings; and those still to be made. */
@Service
public class PastVisits {

    private final VisitEntries entries;
    private final TeamBook teams;
    private final VisitFacts facts;
    private final VisitNotices notices;
    private final Checklists checklists;
    private final PastFindings findings;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final BusinessClock clock;
    private final JdbcTemplate jdbc;
    private final AuditLog audit;
    private final Texts texts;

    PastVisits(
            VisitEntries entries,
            TeamBook teams,
            VisitFacts facts,
            VisitNotices notices,
            Checklists checklists,
            PastFindings findings,
            Jurisdiction jurisdiction,
            Units units,
            BusinessClock clock,
            JdbcTemplate jdbc,
            AuditLog audit,
            Texts texts) {
        this.entries = entries;
        this.teams = teams;
        this.facts = facts;
        this.notices = notices;
        this.checklists = checklists;
        this.findings = findings;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.clock = clock;
        this.jdbc = jdbc;
        this.audit = audit;
        this.texts = texts;
    }

    /** Takes them all, or none, as made with the list as it is today. */
    @Transactional
    public List<VisitId> take(ChecklistId list, List<PastVisit> past) {
        jurisdiction.requireEverywhere(Permission.VISITS_PLAN);
        Edition edition = checklists.current(list);
        ScoreRule rule = checklists.rule(clock.today());
        Map<TeamId, TeamBook.Team> known = new HashMap<>();
        List<VisitEntry> made = new ArrayList<>();
        List<PastFinding> found = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        Set<String> openTopics = new HashSet<>();
        for (PastVisit one : past) {
            TeamBook.Team team =
                    known.computeIfAbsent(one.team(), id -> teams.find(id).orElseThrow(AccessRefused::new));
            VisitEntry visit =
                    new VisitEntry(team, tier(team), one.school(), edition, one.day(), new Actor(null, one.by(), null));
            made.add(visit);
            Instant begun = one.begun();
            Instant ended = one.ended();
            if (begun == null) {
                continue;
            }
            Actor by = new Actor(null, one.by(), null);
            visit.touch(begun, by);
            for (ChecklistItem item : edition.items()) {
                PastVisit.Given given = one.answers().get(item.key());
                if (given == null) {
                    continue;
                }
                ItemVerdict verdict = item.judge(given.value());
                int finding = -1;
                boolean open = given.closedAt() == null;
                if (ended != null
                        && verdict == ItemVerdict.FAILED
                        && (!open || openTopics.add(one.school().value() + item.key()))) {
                    finding = found.size();
                    found.add(finding(edition, item, visit.id(), one.school(), given, ended, one));
                }
                answers.add(new Answer(
                        visit.id(), one.school(), item.key(), given, begun, one.by(), verdict, finding, ended != null));
            }
            if (ended != null) {
                Map<String, String> values = new HashMap<>();
                one.answers().forEach((key, given) -> values.put(key, given.value()));
                Score score = Scoring.score(edition, values);
                visit.submit(ended, ended, by, one.note(), score, Scoring.result(score, rule));
                if (one.reviewedBy() != null) {
                    visit.review(
                            ended.plusSeconds(86_400),
                            new Actor(null, one.reviewedBy(), null),
                            word("supervision.review.usual"));
                }
            }
        }
        entries.saveAllAndFlush(made);
        write(answers, findings.take(found));
        made.stream()
                .filter(visit -> visit.state() == VisitState.UNDER_WAY)
                .forEach(visit -> facts.judgeAndKeep(visit, edition));
        Set<UnitId> owners = new HashSet<>();
        known.values().forEach(team -> owners.add(team.unit()));
        owners.forEach(notices::toReview);
        notices.late();
        audit.changed(new AuditLog.Change(
                "supervision.taken-over", "visit", null, null, null, Values.named("visits", past.size()), null));
        return made.stream().map(VisitEntry::visit).toList();
    }

    private VisitTier tier(TeamBook.Team team) {
        return units.tree().get(team.unit()).kind() == UnitKind.COUNTY ? VisitTier.COUNTY : VisitTier.PREFECTURE;
    }

    private PastFinding finding(
            Edition edition,
            ChecklistItem item,
            UUID visit,
            UnitId school,
            PastVisit.Given given,
            Instant foundAt,
            PastVisit one) {
        return new PastFinding(
                new FindingDraft(
                        school,
                        FindingSource.VISIT,
                        visit,
                        item.topic(edition.code()),
                        VisitSubmission.title(item),
                        given.note(),
                        item.severity(),
                        word("supervision.finding.owner")),
                foundAt,
                one.by(),
                given.closedAt(),
                one.reviewedBy() == null ? one.by() : one.reviewedBy());
    }

    /** Records are kept in Chinese. */
    private String word(String key) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE);
    }

    /** @param finding its place among the findings; -1 where there is none */
    private record Answer(
            UUID visit,
            UnitId school,
            String item,
            PastVisit.Given given,
            Instant at,
            String by,
            ItemVerdict verdict,
            int finding,
            boolean ended) {}

    private void write(List<Answer> answers, List<FindingId> found) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Answer one : answers) {
            rows.add(new @Nullable Object[] {
                Ids.bytes(one.visit()),
                one.item(),
                Ids.bytes(one.school().value()),
                one.given().value(),
                one.given().note(),
                Moments.column(one.at()),
                one.by(),
                false,
                one.ended() ? one.verdict().name() : null,
                one.finding() < 0 ? null : Ids.bytes(found.get(one.finding()).value()),
                false
            });
        }
        jdbc.batchUpdate("""
                insert into visit_answer (visit_id, item, school_id, answer, note, answered_at, answered_by, put_right,
                  verdict, finding_id, repeated)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }
}
