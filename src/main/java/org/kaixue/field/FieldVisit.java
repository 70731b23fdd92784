package org.kaixue.field;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.AnswerKind;
import org.kaixue.checklist.Gate;
import org.kaixue.checklist.ItemChoice;
import org.kaixue.common.Band;
import org.kaixue.common.Bilingual;
import org.kaixue.rectification.FindingSeverity;
import org.kaixue.supervision.VisitState;

/**
 * A visit as a phone takes it along: what is known of the school and every question, in both languages.
 *
 * @param version the edition of the list
 * @param changed that the list was changed after the visit was planned with it; null where it was not
 * @param takenAt as of when the records are
 * @param answers what was answered already, on this phone or elsewhere
 */
public record FieldVisit(
        UUID id,
        Bilingual school,
        String team,
        LocalDate plannedOn,
        VisitState state,
        Bilingual list,
        int version,
        @Nullable Bilingual changed,
        Instant takenAt,
        List<Part> briefing,
        List<Item> items,
        List<Given> answers) {

    /** A visit that could be taken along. */
    public record Row(
            UUID id,
            Bilingual school,
            String team,
            LocalDate plannedOn,
            VisitState state,
            Bilingual list,
            boolean overdue) {}

    /**
     * One part of what is known of the school.
     *
     * @param svg the same as a picture; null where there is none
     */
    public record Part(
            Bilingual title,
            @Nullable Bilingual tail,
            @Nullable Bilingual svg,
            List<Line> lines) {}

    /** A sentence with its verdict; without one where it is neither good nor bad. */
    public record Line(@Nullable Band band, Bilingual words) {}

    /**
     * A question.
     *
     * @param record what the portal's records say to it; null where they say nothing
     * @param open what is still open from before at this question; null where nothing is
     */
    public record Item(
            String key,
            int number,
            Gate gate,
            Bilingual group,
            Bilingual text,
            AnswerKind kind,
            boolean veto,
            boolean mayNotApply,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable String unit,
            List<ItemChoice> choices,
            int photos,
            @Nullable Bilingual evidence,
            FindingSeverity severity,
            @Nullable Line record) {}

    /** What stands at a question in the portal. */
    public record Given(
            String item,
            @Nullable String value,
            @Nullable String note,
            SentTouch.@Nullable Remedy remedy,
            List<UUID> photos) {}
}
