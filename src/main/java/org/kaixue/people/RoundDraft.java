package org.kaixue.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.kaixue.common.RuleViolation;

/**
 * A screening round as it is opened.
 *
 * @param from its first day
 * @param until the day until which every school has entered its numbers
 */
public record RoundDraft(
        @NotBlank @Size(max = 80) String name,
        @NotNull LocalDate from,
        @NotNull LocalDate until) {

    private static final int LONGEST_DAYS = 60;

    void check() {
        if (until.isBefore(from)) {
            throw RuleViolation.at("until", "people.round.until.before", from);
        }
        if (until.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw RuleViolation.at("until", "people.round.until.far", LONGEST_DAYS);
        }
    }
}
