package org.kaixue.people;

import java.util.List;
import org.kaixue.organisation.UnitId;

/**
 * The specialist teams that a unit keeps or that serve its schools.
 *
 * @param schools how many schools there are
 * @param unserved those that no team serves
 * @param writable whether the signed-in person may found a team there
 */
public record TeamSheet(List<TeamRow> teams, int schools, List<UnitId> unserved, boolean writable) {

    public TeamSheet {
        teams = List.copyOf(teams);
        unserved = List.copyOf(unserved);
    }

    /** Schools that at least one team serves. */
    public int served() {
        return schools - unserved.size();
    }

    public int members() {
        return teams.stream().mapToInt(team -> team.draft().members()).sum();
    }
}
