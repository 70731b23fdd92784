package org.kaixue.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaixue.common.Bilingual;
import org.kaixue.common.RuleViolation;
import org.kaixue.rectification.FindingSeverity;

/** What an answer says of an item, and what is no answer at all. */
class AnswersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "YES_NO, YES, PASSED",
        "YES_NO, NO, FAILED",
        "YES_NO, NA, NOT_APPLICABLE",
        "YES_NO, perhaps, UNANSWERED",
        "NUMBER, 3, PASSED",
        "NUMBER, 2.5, FAILED",
        "NUMBER, 10, PASSED",
        "NUMBER, 10.001, FAILED",
        "NUMBER, ３, PASSED",
        "NUMBER, many, UNANSWERED",
        "CHOICE, 0, PASSED",
        "CHOICE, 1, FAILED",
        "CHOICE, 2, UNANSWERED",
        "CHOICE, -1, UNANSWERED",
        "DATE, 2026-11-23, PASSED",
        "DATE, NO, FAILED",
        "DATE, yesterday, UNANSWERED",
        "TEXT, all in order, PASSED",
        "TEXT, NO, PASSED",
        "PHOTO, PHOTO, PASSED",
        "PHOTO, NO, FAILED",
        "PHOTO, YES, UNANSWERED"
    })
    void an_answer_passes_fails_or_is_none(AnswerKind kind, String value, ItemVerdict verdict) {
        assertThat(item(kind, true).judge(value)).isEqualTo(verdict);
    }

    @Test
    void nothing_and_blanks_are_no_answer() {
        assertThat(item(AnswerKind.TEXT, false).judge(null)).isEqualTo(ItemVerdict.UNANSWERED);
        assertThat(item(AnswerKind.TEXT, false).judge("  ")).isEqualTo(ItemVerdict.UNANSWERED);
    }

    @Test
    void an_item_that_must_apply_takes_no_not_applicable() {
        ChecklistItem item = item(AnswerKind.YES_NO, false);
        assertThat(item.judge("NA")).isEqualTo(ItemVerdict.UNANSWERED);
        refused(item, "NA", "checklist.answer.must-apply");
    }

    @Test
    void a_number_outside_the_limits_is_an_answer_and_not_refused() {
        assertThatCode(() -> item(AnswerKind.NUMBER, true).check("99", TODAY)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "YES_NO, Ja, checklist.answer.yes-or-no",
        "NUMBER, a lot, checklist.answer.number",
        "NUMBER, 1e5, checklist.answer.number",
        "NUMBER, 2000000000, checklist.answer.absurd",
        "NUMBER, 1.23456, checklist.answer.decimals",
        "NUMBER, -4, checklist.answer.negative",
        "CHOICE, 2, checklist.answer.choice",
        "CHOICE, 0.5, checklist.answer.choice",
        "DATE, 23.11.2026, checklist.answer.day",
        "DATE, 2026-11-24, checklist.answer.future",
        "DATE, 0206-11-24, checklist.answer.long-ago",
        "PHOTO, picture, checklist.answer.photo"
    })
    void what_is_no_answer_is_refused_at_the_value(AnswerKind kind, String value, String key) {
        refused(item(kind, true), value, key);
    }

    @Test
    void an_endless_text_is_refused() {
        refused(item(AnswerKind.TEXT, true), "x".repeat(1_001), "checklist.answer.text");
    }

    private static void refused(ChecklistItem item, String value, String key) {
        assertThatThrownBy(() -> item.check(value, TODAY)).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo("value");
        });
    }

    private static ChecklistItem item(AnswerKind kind, boolean mayNotApply) {
        @Nullable BigDecimal least = kind == AnswerKind.NUMBER ? BigDecimal.valueOf(3) : null;
        @Nullable BigDecimal most = kind == AnswerKind.NUMBER ? BigDecimal.TEN : null;
        Bilingual words = new Bilingual("题目", "question");
        return new ChecklistItem(
                "one",
                1,
                Gate.SITE_CONTROL,
                words,
                words,
                kind,
                false,
                mayNotApply,
                least,
                most,
                null,
                List.of(
                        new ItemChoice(new Bilingual("好", "good"), true),
                        new ItemChoice(new Bilingual("差", "bad"), false)),
                0,
                null,
                null,
                FindingSeverity.DAYS_3);
    }
}
