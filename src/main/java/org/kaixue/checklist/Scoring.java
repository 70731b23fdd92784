package org.kaixue.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Adds answers up and says what they mean together. */
public final class Scoring {

    private static final int WHOLE = 100;

    private Scoring() {}

    /** @param answers by the keys of items; an item without one is unanswered */
    public static Score score(Edition edition, Map<String, String> answers) {
        return of(edition, item -> item.judge(answers.get(item.key())));
    }

    /** @param verdicts where answers come from elsewhere too, as from the portal's own facts */
    public static Score of(Edition edition, Function<ChecklistItem, ItemVerdict> verdicts) {
        int passed = 0;
        int failed = 0;
        int unanswered = 0;
        List<String> vetoFailed = new ArrayList<>();
        for (ChecklistItem item : edition.items()) {
            switch (verdicts.apply(item)) {
                case PASSED -> passed++;
                case FAILED -> {
                    failed++;
                    if (item.veto()) {
                        vetoFailed.add(item.key());
                    }
                }
                case UNANSWERED -> unanswered++;
                case NOT_APPLICABLE -> {
                    // leaves the denominator
                }
            }
        }
        int counted = passed + failed + unanswered;
        return new Score(counted, passed, failed, unanswered, vetoFailed, counted == 0 ? 0 : WHOLE * passed / counted);
    }

    /** A failed veto item refuses at once, also while others are unanswered; where nothing applies nothing is said. */
    public static ScoreResult result(Score score, ScoreRule rule) {
        boolean refusedAtOnce =
                !score.vetoFailed().isEmpty() || (rule.mode() == ScoreMode.ALL_OR_NOTHING && score.failed() > 0);
        if (refusedAtOnce) {
            return ScoreResult.REFUSED;
        }
        if (score.counted() == 0 || score.unanswered() > 0) {
            return ScoreResult.INCOMPLETE;
        }
        if (rule.mode() == ScoreMode.ALL_OR_NOTHING || score.points() >= rule.openFrom()) {
            return ScoreResult.MAY_OPEN;
        }
        return score.points() >= rule.rectifyFrom() ? ScoreResult.RECTIFY : ScoreResult.REFUSED;
    }
}
