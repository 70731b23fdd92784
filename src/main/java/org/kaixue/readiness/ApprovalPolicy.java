package org.kaixue.readiness;

import java.util.ArrayList;
import java.util.List;
import org.kaixue.checklist.Score;
import org.kaixue.checklist.ScoreResult;
import org.kaixue.checklist.ScoreRule;
import org.kaixue.checklist.Scoring;
import org.kaixue.readiness.Hindrance.Kind;

/** Whether a stage may be approved, and everything that speaks against it. */
final class ApprovalPolicy {

    private ApprovalPolicy() {}

    /**
     * What is known when an approval is asked for.
     *
     * @param county whether the county has evaluated it
     * @param prefecture whether the prefecture has inspected it
     * @param score of the higher of them, judged anew with the facts of this moment
     * @param tierMatches whether the person may act for the tier that approves
     * @param ownAssessment whether the person had a part in the school's own answers
     * @param ownVisit whether the person was in the team of a visit on which it stands
     */
    record Case(
            AssessmentState state,
            ApprovalRule rule,
            boolean county,
            boolean prefecture,
            Score score,
            ScoreRule scoring,
            boolean tierMatches,
            boolean ownAssessment,
            boolean ownVisit) {}

    /** Nothing where it may be approved. */
    static List<Hindrance> judge(Case asked) {
        List<Hindrance> against = new ArrayList<>();
        if (!asked.tierMatches()) {
            against.add(Hindrance.of(Kind.TIER));
        }
        if (asked.ownAssessment()) {
            against.add(Hindrance.of(Kind.OWN_ASSESSMENT));
        }
        if (asked.ownVisit()) {
            against.add(Hindrance.of(Kind.OWN_VISIT));
        }
        if (asked.state().approved()) {
            against.add(Hindrance.of(Kind.STATE));
            return against;
        }
        if (!asked.state().awaitsApproval() || (!asked.county() && !asked.prefecture())) {
            against.add(Hindrance.of(Kind.NOT_EVALUATED));
            return against;
        }
        if (!asked.rule().satisfied(asked.county(), asked.prefecture())) {
            against.add(Hindrance.of(Kind.NOT_INSPECTED));
        }
        score(asked.score(), asked.scoring(), against);
        return against;
    }

    private static void score(Score score, ScoreRule rule, List<Hindrance> against) {
        if (!score.vetoFailed().isEmpty()) {
            against.add(Hindrance.of(Kind.VETO, score.vetoFailed().size()));
        }
        if (score.unanswered() > 0) {
            against.add(Hindrance.of(Kind.INCOMPLETE, score.unanswered()));
        }
        boolean refused = Scoring.result(score, rule) != ScoreResult.MAY_OPEN;
        if (refused && against.stream().noneMatch(one -> one.kind() == Kind.VETO || one.kind() == Kind.INCOMPLETE)) {
            against.add(Hindrance.of(Kind.SCORE, score.points(), rule.openFrom(), score.failed()));
        }
    }
}
