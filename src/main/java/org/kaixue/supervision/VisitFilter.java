package org.kaixue.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.TermId;

/**
 * Which visits of a term are wanted.
 *
 * @param team only those of this team; null for all
 * @param from planned on or after this day; null for no limit
 * @param to planned on or before this day; null for no limit
 */
public record VisitFilter(
        TermId term,
        VisitView view,
        @Nullable TeamId team,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static VisitFilter of(TermId term, VisitView view) {
        return new VisitFilter(term, view, null, null, null);
    }

    public VisitFilter withTeam(@Nullable TeamId other) {
        return new VisitFilter(term, view, other, from, to);
    }

    public VisitFilter within(LocalDate first, LocalDate last) {
        return new VisitFilter(term, view, team, first, last);
    }
}
