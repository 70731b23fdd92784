package org.kaixue.people;

import java.util.Set;
import org.kaixue.organisation.UnitId;

/**
 * A specialist team (专业指导队伍).
 *
 * @param owner the prefecture or county that keeps it
 * @param schools those it serves among the schools that were asked about
 * @param writable whether the signed-in person may change it
 */
public record TeamRow(TeamId id, UnitId owner, TeamDraft draft, Set<UnitId> schools, boolean writable) {

    public TeamRow {
        schools = Set.copyOf(schools);
    }
}
