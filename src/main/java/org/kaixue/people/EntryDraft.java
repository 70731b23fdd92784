package org.kaixue.people;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;

/**
 * A school's numbers in a screening round, as they are entered.
 *
 * @param expected people to be checked
 * @param checked people who were
 */
public record EntryDraft(
        @NotNull @Min(1) @Max(50_000) Integer expected,
        @NotNull @Min(0) @Max(50_000) Integer checked) {

    /** A form that proposes whom to check, if the portal knows, and asks how many were. */
    @SuppressWarnings("NullAway")
    public static EntryDraft proposing(@Nullable Integer expected) {
        return new EntryDraft(expected, null);
    }

    void check() {
        if (checked > expected) {
            throw RuleViolation.at("checked", "people.round.checked.more", expected);
        }
    }
}
