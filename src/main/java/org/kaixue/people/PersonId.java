package org.kaixue.people;

import java.util.UUID;
import org.kaixue.common.Ids;

/** The id of a person in a roster. */
public record PersonId(UUID value) {

    public static PersonId next() {
        return new PersonId(Ids.next());
    }
}
