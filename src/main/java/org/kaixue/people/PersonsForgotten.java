package org.kaixue.people;

import java.util.Collection;
import java.util.Set;

/**
 * These people are being deleted, for nobody may keep them any longer. Published in the deleting transaction, before
 * their rows go, so that other rooms let go of them first; what still holds one then fails the deletion.
 */
public record PersonsForgotten(Collection<PersonId> persons) {

    public PersonsForgotten {
        persons = Set.copyOf(persons);
    }
}
