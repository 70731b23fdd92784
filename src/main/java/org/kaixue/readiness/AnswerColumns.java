package org.kaixue.readiness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.attachment.AttachmentId;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Edition;
import org.kaixue.figures.FactVerdict;
import org.kaixue.readiness.AssessmentRecord.Given;
import org.kaixue.readiness.AssessmentRecord.Line;
import org.kaixue.supervision.VisitRecord;

/** What each assessor answered, item by item, beside what the portal knows. */
final class AnswerColumns {

    private AnswerColumns() {}

    static Map<String, Given> own(Edition edition, Map<String, AnswerBook.Kept> own, Map<String, FactVerdict> facts) {
        Map<String, Given> given = new HashMap<>();
        for (ChecklistItem item : edition.items()) {
            AnswerBook.Kept kept = own.get(item.key());
            if (kept != null) {
                given.put(
                        item.key(),
                        new Given(
                                kept.value(),
                                kept.note(),
                                kept.by(),
                                kept.at(),
                                item.judge(kept.value()),
                                Answering.disagrees(item, kept.value(), verdict(item, facts))));
            }
        }
        return given;
    }

    /** By the key an answer is known again in another edition. */
    static Map<String, Given> visited(Edition edition, VisitRecord visit, Map<String, FactVerdict> facts) {
        Map<String, Given> given = new HashMap<>();
        Map<String, VisitRecord.Answer> theirs = visit.answers();
        for (ChecklistItem item : edition.items()) {
            VisitRecord.Answer answer = theirs.get(item.key());
            if (answer != null) {
                given.put(
                        item.key(),
                        new Given(
                                answer.value(),
                                answer.note(),
                                answer.by(),
                                answer.at(),
                                item.judge(answer.value()),
                                Answering.disagrees(item, answer.value(), verdict(item, facts))));
            }
        }
        return given;
    }

    static List<Line> lines(
            Edition edition,
            Map<String, StoredFact> facts,
            Map<Assessor, Map<String, Given>> given,
            Map<String, List<AnswerPhotoBook.Kept>> photos) {
        List<Line> lines = new ArrayList<>();
        for (ChecklistItem item : edition.items()) {
            Map<Assessor, Given> answers = new EnumMap<>(Assessor.class);
            given.forEach((assessor, theirs) -> {
                Given one = theirs.get(item.key());
                if (one != null) {
                    answers.put(assessor, one);
                }
            });
            List<AttachmentId> shown = photos.getOrDefault(item.key(), List.of()).stream()
                    .map(AnswerPhotoBook.Kept::photo)
                    .toList();
            lines.add(new Line(item, item.fact() == null ? null : facts.get(item.fact()), answers, shown));
        }
        return lines;
    }

    private static @Nullable FactVerdict verdict(ChecklistItem item, Map<String, FactVerdict> facts) {
        return item.fact() == null ? null : facts.get(item.fact());
    }

    static Map<String, String> values(Map<String, Given> given) {
        Map<String, String> values = new HashMap<>();
        given.forEach((key, one) -> {
            if (one.value() != null) {
                values.put(key, one.value());
            }
        });
        return values;
    }
}
