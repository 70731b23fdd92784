package org.kaixue.supervision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.Bilingual;
import org.kaixue.organisation.UnitId;

/**
 * How a school stands with visits in a term.
 *
 * @param teams the names of the teams that visit it; empty where nobody does
 * @param quota how many visits these owe it together
 * @param open visits planned or under way
 * @param done visits submitted
 * @param overdue of those open, planned for a day that is over
 * @param last the day of its last submitted visit
 * @param points of that visit
 * @param next the day of the next that is planned
 */
public record SchoolVisits(
        UnitId school,
        UnitId county,
        Bilingual name,
        List<String> teams,
        int quota,
        int open,
        int done,
        int overdue,
        @Nullable LocalDate last,
        @Nullable Integer points,
        @Nullable LocalDate next) {

    public SchoolVisits {
        teams = List.copyOf(teams);
    }

    /** How good that is, the worst first. */
    public enum Standing {
        /** No team visits it. */
        NO_TEAM,
        OVERDUE,
        /** Not visited as often as it is owed, and nothing more is planned. */
        NOT_PLANNED,
        /** The rest of what it is owed is planned. */
        PLANNED,
        DONE
    }

    public Standing standing() {
        if (teams.isEmpty() && done == 0) {
            return Standing.NO_TEAM;
        }
        if (overdue > 0) {
            return Standing.OVERDUE;
        }
        if (done >= quota) {
            return Standing.DONE;
        }
        return done + open >= quota ? Standing.PLANNED : Standing.NOT_PLANNED;
    }

    public Band band() {
        return switch (standing()) {
            case NO_TEAM, OVERDUE -> Band.RED;
            case NOT_PLANNED, PLANNED -> Band.AMBER;
            case DONE -> Band.GREEN;
        };
    }
}
