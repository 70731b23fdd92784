package org.kaixue.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up (人盯人、居家隔离).
 *
 * @param releasedOn null while it runs, as is who released the person
 */
public record FollowUpRow(
        FollowUpId id,
        PersonRow person,
        FollowUpKind kind,
        String watcher,
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate releasedOn,
        @Nullable String releasedBy,
        FollowUpState state) {

    /** The same as its form shows it. */
    public FollowUpDraft draft() {
        return new FollowUpDraft(person.id(), kind, watcher, from, until);
    }
}
