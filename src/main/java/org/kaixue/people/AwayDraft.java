package org.kaixue.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;

/**
 * That somebody has not come back, as it is entered.
 *
 * @param words more about the reason; required where it is {@link AwayReason#OTHER}
 * @param place where the person is
 * @param expectedOn the day on which the person is expected; null where nobody knows
 */
public record AwayDraft(
        @NotNull PersonId person,
        @NotNull AwayReason reason,
        @Nullable @Size(max = 200) String words,
        @Nullable @Size(max = 120) String place,
        @Nullable LocalDate expectedOn) {

    private static final int FARTHEST_DAYS = 366;
    private static final int LONGEST_PAST_DAYS = 60;

    /** A form in which nothing is said yet; it asks for what it needs. */
    @SuppressWarnings("NullAway")
    public static AwayDraft blank() {
        return new AwayDraft(null, null, null, null, null);
    }

    /** Refuses what says nothing; a day that is past is no mistake, for the person was expected and did not come. */
    void check(LocalDate today) {
        if (reason == AwayReason.OTHER && (words == null || words.isBlank())) {
            throw RuleViolation.at("words", "people.away.words.required");
        }
        if (expectedOn != null && expectedOn.isBefore(today.minusDays(LONGEST_PAST_DAYS))) {
            throw RuleViolation.at("expectedOn", "people.away.expected.past", expectedOn);
        }
        if (expectedOn != null && expectedOn.isAfter(today.plusDays(FARTHEST_DAYS))) {
            throw RuleViolation.at("expectedOn", "people.away.expected.far");
        }
    }
}
