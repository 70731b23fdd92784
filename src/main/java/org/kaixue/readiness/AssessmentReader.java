package org.kaixue.readiness;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.Checklists;
import org.kaixue.checklist.Edition;
import org.kaixue.checklist.Score;
import org.kaixue.checklist.ScoreRule;
import org.kaixue.checklist.Scoring;
import org.kaixue.common.Actor;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.figures.Fact;
import org.kaixue.figures.FactVerdict;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.readiness.AssessmentRecord.Given;
import org.kaixue.readiness.AssessmentRecord.Planned;
import org.kaixue.readiness.AssessmentRecord.Rights;
import org.kaixue.readiness.AssessmentRecord.Scored;
import org.kaixue.supervision.VisitId;
import org.kaixue.supervision.VisitRecord;
import org.kaixue.supervision.VisitTier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts together what is known of an assessment, and judges whether it may be approved; who may see it is asked before. */
@Component
class AssessmentReader {

    private final AnswerBook answers;
    private final AnswerPhotoBook photos;
    private final FactBook facts;
    private final KnownFacts known;
    private final VisitReader visits;
    private final History history;
    private final ApprovalRules rules;
    private final Checklists checklists;
    private final Jurisdiction jurisdiction;
    private final Actors actors;
    private final BusinessClock clock;
    private final JdbcClient jdbc;

    AssessmentReader(
            AnswerBook answers,
            AnswerPhotoBook photos,
            FactBook facts,
            KnownFacts known,
            VisitReader visits,
            History history,
            ApprovalRules rules,
            Checklists checklists,
            Jurisdiction jurisdiction,
            Actors actors,
            BusinessClock clock,
            JdbcClient jdbc) {
        this.answers = answers;
        this.photos = photos;
        this.facts = facts;
        this.known = known;
        this.visits = visits;
        this.history = history;
        this.rules = rules;
        this.checklists = checklists;
        this.jurisdiction = jurisdiction;
        this.actors = actors;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** The list that counts. */
    Edition counting() {
        return checklists.readiness().orElseThrow(() -> new RuleViolation("readiness.refused.no-list"));
    }

    /** As it stands by the facts that were judged last; where none were yet, by those of this moment. */
    AssessmentRecord of(UnitId school, TermId term, Stage stage, @Nullable Assessment assessment) {
        Map<String, StoredFact> stored = facts.of(school, term).getOrDefault(school, Map.of());
        if (stored.isEmpty()) {
            Map<String, StoredFact> now = new HashMap<>();
            known.ofSchool(school, term).forEach((key, fact) -> now.put(key, new StoredFact(fact, clock.now())));
            stored = now;
        }
        return of(school, term, stage, assessment, stored);
    }

    /** As it stands by the given facts. */
    AssessmentRecord ofFacts(Assessment assessment, Map<String, Fact> now) {
        Map<String, StoredFact> fresh = new HashMap<>();
        now.forEach((key, fact) -> fresh.put(key, new StoredFact(fact, clock.now())));
        return of(assessment.school(), assessment.term(), assessment.stage(), assessment, fresh);
    }

    private AssessmentRecord of(
            UnitId school, TermId term, Stage stage, @Nullable Assessment assessment, Map<String, StoredFact> facts) {
        Edition counting = counting();
        Edition edition = assessment == null ? counting : checklists.edition(assessment.edition());
        Map<Assessor, Map<String, Given>> given = new EnumMap<>(Assessor.class);
        Map<String, FactVerdict> verdicts = verdicts(facts);
        Map<VisitTier, VisitRecord> made = assessment == null ? Map.of() : visits.of(assessment);
        Map<String, AnswerBook.Kept> own = assessment == null ? Map.of() : answers.of(assessment.id());
        Map<String, List<AnswerPhotoBook.Kept>> shown = assessment == null ? Map.of() : photos.of(assessment.id());
        given.put(Assessor.SELF, AnswerColumns.own(edition, own, verdicts));
        made.forEach((tier, visit) -> given.put(assessor(tier), AnswerColumns.visited(edition, visit, verdicts)));
        ScoreRule scoring = checklists.rule(clock.today());
        Map<Assessor, Scored> scores = new EnumMap<>(Assessor.class);
        given.forEach((assessor, theirs) -> {
            if (assessor != Assessor.SELF || assessment != null) {
                Score score = VisitReader.score(edition, AnswerColumns.values(theirs), verdicts);
                scores.put(assessor, new Scored(score, Scoring.result(score, scoring)));
            }
        });
        ApprovalRule rule = rules.of(stage);
        List<Hindrance> hindrances = assessment == null
                ? List.of()
                : hindrances(assessment, rule, made, ownAnswers(assessment, own, shown), scores, scoring);
        Map<Assessor, VisitId> byWhom = new EnumMap<>(Assessor.class);
        made.forEach((tier, visit) -> byWhom.put(assessor(tier), visit.visit().id()));
        return new AssessmentRecord(
                assessment == null ? null : assessment.row(),
                school,
                stage,
                edition,
                !edition.id().equals(counting.id()),
                rule,
                planned(school, term, stage),
                AnswerColumns.lines(edition, facts, given, shown),
                scores,
                byWhom,
                hindrances,
                unmet(assessment, known.unmetVeto(edition, verdicts)),
                assessment == null ? List.of() : history.of(new AssessmentId(assessment.id())),
                rights(school, assessment, rule, hindrances));
    }

    private static List<String> unmet(@Nullable Assessment assessment, List<String> all) {
        return assessment != null && assessment.state().approved() ? assessment.standing(all) : all;
    }

    private List<Hindrance> hindrances(
            Assessment assessment,
            ApprovalRule rule,
            Map<VisitTier, VisitRecord> made,
            boolean ownAnswers,
            Map<Assessor, Scored> scores,
            ScoreRule scoring) {
        Actor actor = actors.current();
        boolean tier = jurisdiction.may(Permission.READINESS_APPROVE, rules.approver(assessment.school(), rule.tier()));
        return ApprovalPolicy.judge(new ApprovalPolicy.Case(
                assessment.state(),
                rule,
                made.containsKey(VisitTier.COUNTY),
                made.containsKey(VisitTier.PREFECTURE),
                deciding(scores).score(),
                scoring,
                tier,
                ownAnswers,
                visits.madeBy(assessment.school(), made.values(), actor)));
    }

    private boolean ownAnswers(
            Assessment assessment, Map<String, AnswerBook.Kept> own, Map<String, List<AnswerPhotoBook.Kept>> shown) {
        UUID account = actors.current().account();
        return account != null
                && (account.equals(assessment.selfById())
                        || own.values().stream().anyMatch(kept -> account.equals(kept.account()))
                        || shown.values().stream()
                                .flatMap(List::stream)
                                .anyMatch(kept -> account.equals(kept.account())));
    }

    /** What the highest tier that went there found; before, what the school says of itself. */
    static Scored deciding(Map<Assessor, Scored> scores) {
        Scored found = scores.get(Assessor.PREFECTURE);
        if (found == null) {
            found = scores.get(Assessor.COUNTY);
        }
        if (found == null) {
            found = scores.get(Assessor.SELF);
        }
        return Objects.requireNonNull(found);
    }

    private Rights rights(
            UnitId school, @Nullable Assessment assessment, ApprovalRule rule, List<Hindrance> hindrances) {
        boolean assesses = jurisdiction.may(Permission.READINESS_ASSESS, school);
        boolean approves = jurisdiction.may(Permission.READINESS_APPROVE, school);
        if (assessment == null) {
            return new Rights(assesses, false, false, false, false, false, false);
        }
        AssessmentState state = assessment.state();
        boolean tier = jurisdiction.may(Permission.READINESS_APPROVE, rules.approver(school, rule.tier()));
        return new Rights(
                false,
                assesses && state.answerable(),
                assesses && state.answerable(),
                assesses && state.leadsTo(AssessmentState.DRAFT),
                approves && state.leadsTo(AssessmentState.APPROVED) && state.awaitsApproval() && hindrances.isEmpty(),
                approves && state.leadsTo(AssessmentState.RETURNED),
                tier && state.leadsTo(AssessmentState.SUSPENDED));
    }

    private Planned planned(UnitId school, TermId term, Stage stage) {
        Optional<Planned> found = jdbc.sql("""
                        select batch, planned_day, actual_day from opening
                        where school_id = ? and term_id = ? and stage = ?""")
                .params(Ids.bytes(school.value()), Ids.bytes(term.value()), stage.name())
                .query((row, n) -> new Planned(
                        row.getObject(1, Integer.class),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class)))
                .optional();
        return found.orElse(new Planned(null, null, null));
    }

    private static Map<String, FactVerdict> verdicts(Map<String, StoredFact> facts) {
        Map<String, FactVerdict> verdicts = new HashMap<>();
        facts.forEach((key, fact) -> verdicts.put(key, fact.verdict()));
        return verdicts;
    }

    static Assessor assessor(VisitTier tier) {
        return tier == VisitTier.COUNTY ? Assessor.COUNTY : Assessor.PREFECTURE;
    }
}
