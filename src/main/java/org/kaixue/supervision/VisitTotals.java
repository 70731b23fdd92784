package org.kaixue.supervision;

import java.util.List;

/**
 * The sums over schools.
 *
 * @param covered schools that a team visits
 * @param visited schools with a submitted visit
 * @param overdueSchools schools with a visit that is late
 * @param owed visits that all teams owe
 * @param open visits planned or under way
 * @param done visits submitted
 * @param overdue visits whose day is over
 */
public record VisitTotals(
        int schools, int covered, int visited, int overdueSchools, int owed, int open, int done, int overdue) {

    public static VisitTotals of(List<SchoolVisits> schools) {
        return new VisitTotals(
                schools.size(),
                (int) schools.stream().filter(one -> !one.teams().isEmpty()).count(),
                (int) schools.stream().filter(one -> one.done() > 0).count(),
                (int) schools.stream().filter(one -> one.overdue() > 0).count(),
                schools.stream().mapToInt(SchoolVisits::quota).sum(),
                schools.stream().mapToInt(SchoolVisits::open).sum(),
                schools.stream().mapToInt(SchoolVisits::done).sum(),
                schools.stream().mapToInt(SchoolVisits::overdue).sum());
    }

    /** Schools that nobody has visited yet. */
    public int unvisited() {
        return schools - visited;
    }
}
