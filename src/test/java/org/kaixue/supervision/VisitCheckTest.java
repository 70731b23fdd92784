package org.kaixue.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaixue.checklist.AnswerKind;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Gate;
import org.kaixue.common.Bilingual;
import org.kaixue.figures.Fact;
import org.kaixue.figures.FactVerdict;
import org.kaixue.organisation.UnitId;
import org.kaixue.rectification.FindingSeverity;

/** What stands against submitting: a veto item is not waved through against the portal's records without a word. */
class VisitCheckTest {

    private static final UnitId SCHOOL = new UnitId(UUID.randomUUID());

    @Test
    void an_answer_against_the_records_needs_a_word_why() {
        assertThat(problem("YES", null, 0, FactVerdict.BROKEN)).isEqualTo(ItemProblem.Kind.AGAINST_RECORDS);
        assertThat(problem("NA", " ", 3, FactVerdict.BROKEN)).isEqualTo(ItemProblem.Kind.AGAINST_RECORDS);
        assertThat(problem("YES", "今天刚到货，入库单未录", 0, FactVerdict.BROKEN)).isNull();
        assertThat(problem("YES", null, 0, FactVerdict.MET)).isNull();
        assertThat(problem("YES", null, 0, FactVerdict.UNKNOWN)).isNull();
    }

    @Test
    void a_veto_item_that_failed_needs_a_word_or_a_photo() {
        assertThat(problem("NO", null, 0, FactVerdict.BROKEN)).isEqualTo(ItemProblem.Kind.FAILED_WITHOUT_WHY);
        assertThat(problem("NO", null, 1, FactVerdict.BROKEN)).isNull();
        assertThat(problem("NO", "没有隔离室", 0, FactVerdict.MET)).isNull();
    }

    @Test
    void what_was_never_answered_or_taken_back_is_missing() {
        assertThat(VisitCheck.problem(item(0), null, 4, null)).isEqualTo(ItemProblem.Kind.UNANSWERED);
        assertThat(problem(null, "只有备注", 4, FactVerdict.MET)).isEqualTo(ItemProblem.Kind.UNANSWERED);
    }

    @Test
    void an_item_that_wants_photos_gets_them_unless_it_does_not_apply() {
        assertThat(VisitCheck.problem(item(2), answer("YES", null), 1, null)).isEqualTo(ItemProblem.Kind.PHOTOS);
        assertThat(VisitCheck.problem(item(2), answer("YES", null), 2, null)).isNull();
        assertThat(VisitCheck.problem(item(2), answer("NA", null), 0, null)).isNull();
    }

    private static ItemProblem.@Nullable Kind problem(
            @Nullable String value, @Nullable String note, int pictures, FactVerdict verdict) {
        Fact fact = new Fact("need.fact.masks", SCHOOL, verdict, "need.fact.masks", List.of(), "supply");
        return VisitCheck.problem(item(0), answer(value, note), pictures, fact);
    }

    private static VisitRecord.Answer answer(@Nullable String value, @Nullable String note) {
        return new VisitRecord.Answer(value, note, Instant.EPOCH, "督导员", null, null, false, null, false);
    }

    private static ChecklistItem item(int photos) {
        return new ChecklistItem(
                "masks",
                17,
                Gate.SITE_CONTROL,
                new Bilingual("物资", "Supplies"),
                new Bilingual("口罩不低于底线", "Masks at or above the floor"),
                AnswerKind.YES_NO,
                true,
                true,
                null,
                null,
                null,
                List.of(),
                photos,
                null,
                "need.fact.masks",
                FindingSeverity.HOURS_24);
    }
}
