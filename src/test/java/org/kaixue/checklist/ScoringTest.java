package org.kaixue.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Bilingual;
import org.kaixue.rectification.FindingSeverity;

/** The sum of the answers to a list of ten items, of which the first is a veto item. */
class ScoringTest {

    private static final ScoreRule POINTS =
            new ScoreRule(LocalDate.of(2026, 1, 1), ScoreMode.POINTS, 90, 80, "来源", "source");
    private static final ScoreRule ALL =
            new ScoreRule(LocalDate.of(2026, 1, 1), ScoreMode.ALL_OR_NOTHING, 90, 80, "来源", "source");

    private final Map<String, String> answers = new HashMap<>();

    @Test
    void ten_of_ten_may_open() {
        answer("YES", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(score()).isEqualTo(new Score(10, 10, 0, 0, List.of(), 100));
        assertThat(Scoring.result(score(), POINTS)).isEqualTo(ScoreResult.MAY_OPEN);
        assertThat(Scoring.result(score(), ALL)).isEqualTo(ScoreResult.MAY_OPEN);
    }

    @Test
    void what_does_not_apply_leaves_the_denominator_and_points_are_rounded_down() {
        answer("YES", 1, 2, 3, 4, 5, 6, 7);
        answer("NO", 8);
        answer("NA", 9, 10);
        assertThat(score()).isEqualTo(new Score(8, 7, 1, 0, List.of(), 87));
        assertThat(Scoring.result(score(), POINTS)).isEqualTo(ScoreResult.RECTIFY);
        assertThat(Scoring.result(score(), ALL)).isEqualTo(ScoreResult.REFUSED);
    }

    @Test
    void exactly_ninety_may_open_exactly_eighty_rectifies_and_seventy_is_refused() {
        answer("YES", 1, 2, 3, 4, 5, 6, 7, 8, 9);
        answer("NO", 10);
        assertThat(Scoring.result(score(), POINTS)).isEqualTo(ScoreResult.MAY_OPEN);
        answer("NO", 9);
        assertThat(Scoring.result(score(), POINTS)).isEqualTo(ScoreResult.RECTIFY);
        answer("NO", 8);
        assertThat(Scoring.result(score(), POINTS)).isEqualTo(ScoreResult.REFUSED);
    }

    @Test
    void a_failed_veto_item_refuses_whatever_the_points_and_before_all_is_answered() {
        answer("YES", 2, 3, 4, 5, 6, 7, 8, 9, 10);
        answer("NO", 1);
        assertThat(score().points()).isEqualTo(90);
        assertThat(score().vetoFailed()).containsExactly("item-1");
        assertThat(Scoring.result(score(), POINTS)).isEqualTo(ScoreResult.REFUSED);
        answers.remove("item-10");
        assertThat(Scoring.result(score(), POINTS)).isEqualTo(ScoreResult.REFUSED);
    }

    @Test
    void unanswered_items_count_and_leave_it_incomplete() {
        answer("YES", 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(score()).isEqualTo(new Score(10, 9, 0, 1, List.of(), 90));
        assertThat(Scoring.result(score(), POINTS)).isEqualTo(ScoreResult.INCOMPLETE);
    }

    @Test
    void where_nothing_applies_nothing_is_said() {
        answer("NA", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(score()).isEqualTo(new Score(0, 0, 0, 0, List.of(), 0));
        assertThat(Scoring.result(score(), POINTS)).isEqualTo(ScoreResult.INCOMPLETE);
        assertThat(Scoring.result(score(), ALL)).isEqualTo(ScoreResult.INCOMPLETE);
    }

    private Score score() {
        return Scoring.score(tenItems(), answers);
    }

    private void answer(String value, int... items) {
        for (int item : items) {
            answers.put("item-" + item, value);
        }
    }

    private static Edition tenItems() {
        Bilingual words = new Bilingual("题目", "question");
        List<ChecklistItem> items = IntStream.rangeClosed(1, 10)
                .mapToObj(n -> new ChecklistItem(
                        "item-" + n,
                        n,
                        Gate.SITE_CONTROL,
                        words,
                        words,
                        AnswerKind.YES_NO,
                        n == 1,
                        true,
                        null,
                        null,
                        null,
                        List.of(),
                        0,
                        null,
                        null,
                        FindingSeverity.DAYS_3))
                .toList();
        return new Edition(
                new EditionId(new UUID(0, 1)),
                new ChecklistId(new UUID(0, 2)),
                "ten",
                words,
                ChecklistUse.VISIT,
                null,
                null,
                1,
                false,
                items);
    }
}
