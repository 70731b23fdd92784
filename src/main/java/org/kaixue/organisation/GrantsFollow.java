package org.kaixue.organisation;

import java.util.Set;
import java.util.UUID;

/** What follows from the work of these accounts was changed. */
public record GrantsFollow(Set<UUID> accounts) {

    public GrantsFollow {
        accounts = Set.copyOf(accounts);
    }
}
