package org.kaixue.supervision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Edition;
import org.kaixue.checklist.ItemVerdict;
import org.kaixue.figures.Fact;
import org.kaixue.rectification.FindingId;
import org.kaixue.rectification.FindingSeverity;

/**
 * All that is known of a visit, and what the signed-in person may do about it.
 *
 * @param counting which version of the list counts today; another than the edition's where the list was changed after
 *     the visit was planned
 * @param members who belongs to the team
 * @param lines one for each item of the edition, in its order
 * @param problems what stands against submitting now
 * @param startedFrom where the phone was when it began
 * @param mayAnswer whether the person is of the team and the visit is not handed in
 * @param mayReview whether the person may review it now
 * @param waitsForAnother whether the person might review it, were it not his own
 * @param mayPlan whether the person may move or cancel it
 */
public record VisitRecord(
        VisitRow visit,
        Edition edition,
        int counting,
        List<Member> members,
        List<Line> lines,
        List<ItemProblem> problems,
        String plannedBy,
        @Nullable String startedBy,
        @Nullable Place startedFrom,
        @Nullable String submittedBy,
        @Nullable String note,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt,
        @Nullable String review,
        @Nullable String cancelReason,
        boolean mayAnswer,
        boolean mayReview,
        boolean waitsForAnother,
        boolean mayPlan) {

    public VisitRecord {
        members = List.copyOf(members);
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /** Whether the list was changed after an open visit was planned with it. */
    public boolean listChanged() {
        return visit.state().open() && counting != edition.version();
    }

    /** How many items have an answer. */
    public int answered() {
        return (int) lines.stream()
                .filter(line -> line.verdict() != ItemVerdict.UNANSWERED)
                .count();
    }

    /** The answers by the keys of items; items without one are absent. */
    public Map<String, Answer> answers() {
        return lines.stream()
                .filter(line -> line.answer() != null)
                .collect(Collectors.toMap(line -> line.item().key(), line -> Objects.requireNonNull(line.answer())));
    }

    /** Where a phone was. */
    public record Place(
            BigDecimal latitude,
            BigDecimal longitude,
            @Nullable Integer accuracyMetres) {}

    /** Who goes along. */
    public record Member(@Nullable UUID account, String name, Department department, boolean leads) {}

    /**
     * An item with what was answered.
     *
     * @param fact what the portal's records say: now while the visit is open, afterwards as they were when it was
     *     submitted
     * @param photos the ids that the phone gave them
     */
    public record Line(
            ChecklistItem item,
            @Nullable Answer answer,
            ItemVerdict verdict,
            @Nullable Fact fact,
            List<UUID> photos) {

        public Line {
            photos = List.copyOf(photos);
        }
    }

    /**
     * What was answered.
     *
     * @param value as {@link ChecklistItem} has it; null where it was taken back
     * @param at by the phone's clock; null where only a remedy was said
     * @param severity how soon it is to be put right; null for what the item says
     * @param putRight whether it was put right there
     * @param finding what it opened when the visit was submitted, or found open
     * @param repeated whether it had been found before this visit
     */
    public record Answer(
            @Nullable String value,
            @Nullable String note,
            @Nullable Instant at,
            @Nullable String by,
            @Nullable FindingSeverity severity,
            @Nullable String owner,
            boolean putRight,
            @Nullable FindingId finding,
            boolean repeated) {}
}
