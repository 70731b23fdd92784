package org.kaixue.supervision;

import java.util.List;
import java.util.Set;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;

/**
 * A joint team with what it has done.
 *
 * @param unit whose team it is
 * @param schools all schools it visits, also those outside what was asked for
 * @param open visits planned or under way
 * @param done visits submitted
 * @param overdue of those open, planned for a day that is over
 * @param writable whether the signed-in person may change it
 */
public record TeamRow(
        TeamId id,
        UnitId unit,
        TermId term,
        String name,
        int quota,
        List<VisitRecord.Member> members,
        Set<UnitId> schools,
        int open,
        int done,
        int overdue,
        boolean writable) {

    public TeamRow {
        members = List.copyOf(members);
        schools = Set.copyOf(schools);
    }

    /** Visits that it owes in the term. */
    public int owed() {
        return quota * schools.size();
    }
}
