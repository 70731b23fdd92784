package org.kaixue.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.kaixue.common.RuleViolation;

/**
 * A follow-up as it is entered.
 *
 * @param watcher who watches over the person: a role or a name
 * @param from its first day
 * @param until its last day, on which the person is to be released
 */
public record FollowUpDraft(
        @NotNull PersonId person,
        @NotNull FollowUpKind kind,
        @NotBlank @Size(max = 80) String watcher,
        @NotNull LocalDate from,
        @NotNull LocalDate until) {

    private static final int LONGEST_DAYS = 90;
    private static final int USUAL_DAYS = 14;

    /** A form in which nothing is said yet but the usual days; it asks for what it needs. */
    @SuppressWarnings("NullAway")
    public static FollowUpDraft blank(LocalDate today) {
        return new FollowUpDraft(null, FollowUpKind.HOME, "", today, today.plusDays(USUAL_DAYS));
    }

    void check(LocalDate today) {
        if (from.isAfter(today)) {
            throw RuleViolation.at("from", "people.follow.from.future");
        }
        checkUntil(from, until);
    }

    static void checkUntil(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw RuleViolation.at("until", "people.follow.until.before", from);
        }
        if (until.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw RuleViolation.at("until", "people.follow.until.far", LONGEST_DAYS);
        }
    }
}
