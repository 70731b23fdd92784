package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Role;

/**
 * Roles that nobody gives because they follow from a person's work, such as being in a team; each room that knows such
 * work offers them as a bean. They are kept with the account and read again after a {@link GrantsFollow}.
 */
public interface GrantSource {

    /** What follows for these accounts; one statement, however many they are. */
    List<Following> of(Collection<UUID> accounts);

    /**
     * A role that follows.
     *
     * @param until the last day on which it holds; null where it has no end
     */
    record Following(
            UUID account, Role role, UnitId unit, @Nullable LocalDate until) {}
}
