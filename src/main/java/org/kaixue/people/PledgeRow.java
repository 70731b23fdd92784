package org.kaixue.people;

import java.util.Set;

/** What a person has signed, or a parent of the pupil. */
public record PledgeRow(PersonRow person, Set<PledgeKind> signed) {

    public PledgeRow {
        signed = Set.copyOf(signed);
    }
}
