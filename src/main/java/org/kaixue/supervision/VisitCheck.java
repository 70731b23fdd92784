package org.kaixue.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.attachment.AttachmentId;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Edition;
import org.kaixue.checklist.ItemVerdict;
import org.kaixue.figures.Fact;
import org.kaixue.figures.FactVerdict;

/** What stands against submitting a visit, item by item. */
final class VisitCheck {

    private VisitCheck() {}

    static List<ItemProblem> problems(
            Edition edition,
            Map<String, VisitParts.Kept> answers,
            Map<String, Map<UUID, AttachmentId>> photos,
            Map<String, Fact> facts) {
        List<ItemProblem> problems = new ArrayList<>();
        for (ChecklistItem item : edition.items()) {
            VisitParts.Kept kept = answers.get(item.key());
            int pictures = photos.getOrDefault(item.key(), Map.of()).size();
            Fact fact = item.fact() == null ? null : facts.get(item.fact());
            ItemProblem.Kind kind = problem(item, kept == null ? null : kept.answer(), pictures, fact);
            if (kind != null) {
                problems.add(new ItemProblem(item.key(), item.number(), kind));
            }
        }
        return problems;
    }

    static ItemProblem.@Nullable Kind problem(
            ChecklistItem item, VisitRecord.@Nullable Answer answer, int pictures, @Nullable Fact fact) {
        ItemVerdict verdict = answer == null ? ItemVerdict.UNANSWERED : item.judge(answer.value());
        if (answer == null || verdict == ItemVerdict.UNANSWERED) {
            return ItemProblem.Kind.UNANSWERED;
        }
        boolean silent = answer.note() == null || answer.note().isBlank();
        if (verdict == ItemVerdict.FAILED) {
            if (item.veto() && silent && pictures == 0) {
                return ItemProblem.Kind.FAILED_WITHOUT_WHY;
            }
            if (answer.putRight() && pictures == 0) {
                return ItemProblem.Kind.PUT_RIGHT_WITHOUT_PHOTO;
            }
        } else if (silent && fact != null && fact.verdict() == FactVerdict.BROKEN) {
            return ItemProblem.Kind.AGAINST_RECORDS;
        }
        return verdict != ItemVerdict.NOT_APPLICABLE && pictures < item.photos() ? ItemProblem.Kind.PHOTOS : null;
    }
}
