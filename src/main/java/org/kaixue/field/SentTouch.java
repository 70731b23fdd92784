package org.kaixue.field;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.rectification.FindingSeverity;

/**
 * One touch as a phone sends it, perhaps long after it was made, and perhaps more than once.
 *
 * @param id made by the phone
 * @param kind what it is about, such as {@code visit.answer}
 * @param target the visit, drill or case
 * @param at the phone's time
 * @param item of a visit's list
 * @param value the answer; null where it is taken back
 * @param photo that is taken away
 * @param step of a drill or a case
 * @param photos all that a visit is to have when it is submitted
 * @param touches all that a visit is to have when it is submitted
 */
public record SentTouch(
        UUID id,
        String kind,
        UUID target,
        Instant at,
        @Nullable Place place,
        @Nullable String item,
        @Nullable String value,
        @Nullable String note,
        @Nullable Remedy remedy,
        @Nullable UUID photo,
        @Nullable String step,
        @Nullable List<UUID> photos,
        @Nullable List<UUID> touches) {

    /** Where the phone says it was, in degrees; the accuracy in metres. */
    public record Place(
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            @Nullable Integer accuracy) {}

    /** How something is to be put right. */
    public record Remedy(FindingSeverity severity, @Nullable String owner, boolean putRight) {}
}
