package org.kaixue.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the not-returned list (未返回名单).
 *
 * @param overdue whether the day on which the person was expected is past
 */
public record AwayRow(
        PersonRow person,
        AwayReason reason,
        @Nullable String words,
        @Nullable String place,
        @Nullable LocalDate expectedOn,
        boolean overdue) {

    /** The same as its form shows it. */
    public AwayDraft draft() {
        return new AwayDraft(person.id(), reason, words, place, expectedOn);
    }
}
