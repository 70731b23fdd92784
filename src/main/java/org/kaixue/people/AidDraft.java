package org.kaixue.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;

/**
 * An aid teacher as it is entered.
 *
 * @param expectedOn when the teacher is expected; null where nobody knows
 * @param arrivedOn null where the teacher has not arrived
 * @param observedUntil the last day of observation, the day included; null where none is needed
 * @param housing where the teacher lives at the school
 */
public record AidDraft(
        @NotNull PersonId person,
        @Nullable LocalDate expectedOn,
        @Nullable LocalDate arrivedOn,
        @Nullable LocalDate observedUntil,
        @Nullable @Size(max = 120) String housing) {

    /** A form in which nothing is said yet; it asks for what it needs. */
    @SuppressWarnings("NullAway")
    public static AidDraft blank() {
        return new AidDraft(null, null, null, null, null);
    }

    void check(LocalDate today) {
        if (arrivedOn != null && arrivedOn.isAfter(today)) {
            throw RuleViolation.at("arrivedOn", "people.aid.arrived.future");
        }
        if (observedUntil == null) {
            return;
        }
        if (arrivedOn == null) {
            throw RuleViolation.at("observedUntil", "people.aid.observed.before-arrival");
        }
        if (observedUntil.isBefore(arrivedOn)) {
            throw RuleViolation.at("observedUntil", "people.aid.observed.early", arrivedOn);
        }
    }
}
