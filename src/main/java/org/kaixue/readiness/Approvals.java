package org.kaixue.readiness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actor;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.figures.Fact;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.kaixue.readiness.AssessmentEvent.Kind;
import org.kaixue.supervision.VisitTier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tier that a stage's rule names approves it, by the facts of that moment and never by whoever had a part in what is
 * approved; an approval keeps what it stood on. All ways to approve lead through {@link #approve(AssessmentId)}.
 */
@Service
public class Approvals {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_AT_ONCE = 500;

    private final AssessmentRecords records;
    private final AssessmentReader reader;
    private final FactJudge judge;
    private final VisitReader visits;
    private final Snapshots snapshots;
    private final History history;
    private final ApprovalRules rules;
    private final Jurisdiction jurisdiction;
    private final Drafts drafts;
    private final Actors actors;
    private final BusinessClock clock;
    private final AuditLog audit;
    private final Transactions transactions;

    Approvals(
            AssessmentRecords records,
            AssessmentReader reader,
            FactJudge judge,
            VisitReader visits,
            Snapshots snapshots,
            History history,
            ApprovalRules rules,
            Jurisdiction jurisdiction,
            Drafts drafts,
            Actors actors,
            BusinessClock clock,
            AuditLog audit,
            Transactions transactions) {
        this.records = records;
        this.reader = reader;
        this.judge = judge;
        this.visits = visits;
        this.snapshots = snapshots;
        this.history = history;
        this.rules = rules;
        this.jurisdiction = jurisdiction;
        this.drafts = drafts;
        this.actors = actors;
        this.clock = clock;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Approves, for the first time or again; refused with the first reason that speaks against it. */
    public void approve(AssessmentId id) {
        approver(List.of(id));
        Hindrance against = transactions.whole(() -> decide(id));
        if (against != null) {
            throw against.refusal();
        }
    }

    /** Approves each of many that can be approved; the others say why not. Each stands by itself. */
    public List<BatchAnswer> approve(Collection<AssessmentId> ids) {
        if (ids.size() > MOST_AT_ONCE) {
            throw new RuleViolation("readiness.refused.too-many", MOST_AT_ONCE);
        }
        List<BatchAnswer> answers = new ArrayList<>();
        for (Assessment one : approver(ids)) {
            AssessmentId id = new AssessmentId(one.id());
            answers.add(new BatchAnswer(
                    id,
                    one.school(),
                    one.stage(),
                    transactions
                            .<Optional<Hindrance>>whole(() -> Optional.ofNullable(decide(id)))
                            .orElse(null)));
        }
        return answers;
    }

    /** The assessments, each of which the person may approve somewhere in its tiers; an unknown one is nobody's. */
    private List<Assessment> approver(Collection<AssessmentId> ids) {
        List<Assessment> found = new ArrayList<>();
        for (AssessmentId id : new LinkedHashSet<>(ids)) {
            Assessment assessment = records.findById(id.value()).orElseThrow(AccessRefused::new);
            jurisdiction.require(Permission.READINESS_APPROVE, assessment.school());
            found.add(assessment);
        }
        return found;
    }

    /** With the row held: what is read, judged and kept belongs together. Null where it was approved. */
    private @Nullable Hindrance decide(AssessmentId id) {
        Assessment assessment = records.locked(id.value()).orElseThrow(AccessRefused::new);
        UnitId school = assessment.school();
        visits.takeNew(school, assessment.term(), reader.counting().checklist());
        Map<String, Fact> now =
                judge.keep(school, assessment.term(), reader.counting()).getOrDefault(school, Map.of());
        AssessmentRecord record = reader.ofFacts(assessment, now);
        if (!record.hindrances().isEmpty()) {
            Hindrance first = record.hindrances().getFirst();
            if (first.kind().personal()) {
                audit.refused("readiness.approved", Assessments.KIND, id.value().toString());
            }
            return first;
        }
        Actor actor = actors.current();
        String before = assessment.inWords();
        AssessmentRecord.Scored scored = AssessmentReader.deciding(record.scores());
        assessment.score(scored.score().points(), scored.result());
        assessment.approve(actor, acting(school), vetoFacts(record), clock.now());
        snapshots.save(
                new Snapshot(assessment, clock.now(), actor.name(), JSON.writeValueAsString(stoodOn(record, actor))));
        history.changed(assessment, Kind.APPROVED, "readiness.approved", before, null);
        records.saveAndFlush(assessment);
        return null;
    }

    /** The bureau may do what is a county's to do, and then it is the prefecture that has approved. */
    private VisitTier acting(UnitId school) {
        UnitId prefecture = rules.approver(school, VisitTier.PREFECTURE);
        return jurisdiction.may(Permission.READINESS_APPROVE, prefecture) ? VisitTier.PREFECTURE : VisitTier.COUNTY;
    }

    private static List<String> vetoFacts(AssessmentRecord record) {
        return record.lines().stream()
                .filter(line -> line.item().veto() && line.fact() != null)
                .map(line -> String.valueOf(line.item().fact()))
                .distinct()
                .toList();
    }

    private ApprovedFacts stoodOn(AssessmentRecord record, Actor actor) {
        return new ApprovedFacts(
                clock.now(),
                actor.name(),
                record.edition().version(),
                AssessmentReader.deciding(record.scores()).score().points(),
                record.lines().stream().map(Approvals::item).toList());
    }

    private static ApprovedFacts.Item item(AssessmentRecord.Line line) {
        StoredFact fact = line.fact();
        Map<Assessor, ApprovedFacts.Answer> answers = new EnumMap<>(Assessor.class);
        line.answers()
                .forEach((assessor, given) ->
                        answers.put(assessor, new ApprovedFacts.Answer(given.value(), given.note(), given.by())));
        return new ApprovedFacts.Item(
                line.item().key(),
                line.item().number(),
                line.item().veto(),
                line.verdict(),
                fact == null ? null : fact.verdict(),
                fact == null ? null : fact.fact().reasonKey(),
                fact == null ? List.of() : fact.fact().values(),
                answers);
    }

    /** What the latest approval stood on. */
    @Transactional(readOnly = true)
    public Optional<ApprovedFacts> stoodOn(AssessmentId id) {
        Assessment assessment = records.findById(id.value()).orElseThrow(AccessRefused::new);
        jurisdiction.require(Permission.READINESS_READ, assessment.school());
        return snapshots
                .findFirstByReadinessIdOrderByTakenAtDescIdDesc(id.value())
                .map(snapshot -> JSON.readValue(snapshot.content(), ApprovedFacts.class));
    }

    /** Sends it back to the school with the reason; the tiers look again after it was handed in again. */
    @Transactional
    public void giveBack(AssessmentId id, ReasonDraft draft) {
        Assessment assessment = approver(id);
        drafts.check(draft);
        String before = assessment.inWords();
        assessment.giveBack(draft.reason().strip(), clock.now());
        history.changed(
                assessment,
                Kind.RETURNED,
                "readiness.returned",
                before,
                draft.reason().strip());
    }

    /** Suspends an approval, before or after opening; only the tier that approves may. */
    @Transactional
    public void suspend(AssessmentId id, ReasonDraft draft) {
        Assessment assessment = approver(id);
        ApprovalRule rule = rules.of(assessment.stage());
        if (!jurisdiction.may(Permission.READINESS_APPROVE, rules.approver(assessment.school(), rule.tier()))) {
            audit.refused("readiness.suspended", Assessments.KIND, id.value().toString());
            throw Hindrance.of(Hindrance.Kind.TIER).refusal();
        }
        drafts.check(draft);
        String before = assessment.inWords();
        assessment.suspend(draft.reason().strip(), clock.now());
        history.changed(
                assessment,
                Kind.SUSPENDED,
                "readiness.suspended",
                before,
                draft.reason().strip());
    }

    private Assessment approver(AssessmentId id) {
        Assessment assessment = records.locked(id.value()).orElseThrow(AccessRefused::new);
        jurisdiction.require(Permission.READINESS_APPROVE, assessment.school());
        return assessment;
    }
}
