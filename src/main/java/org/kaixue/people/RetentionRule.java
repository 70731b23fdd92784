package org.kaixue.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.Term;

/**
 * How long people are kept: until so many days after the end of the last term in which they were at the school.
 *
 * @param terms all terms
 * @param days how long after a term's end
 */
record RetentionRule(List<Term> terms, int days, LocalDate today) {

    RetentionRule {
        terms = List.copyOf(terms);
    }

    /**
     * When somebody is kept no longer.
     *
     * @param last the last term in which he was at the school; null where none is known
     * @param on the first day on which nobody may keep him
     */
    record End(@Nullable Term last, LocalDate on) {

        boolean over(LocalDate today) {
            return !on.isAfter(today);
        }
    }

    /** Of somebody who left on that day; outside of all terms the day itself counts. Null where the term has no end. */
    @Nullable
    End ofLeaver(LocalDate leftOn) {
        Term in = terms.stream()
                .filter(term -> term.days().contains(leftOn))
                .findFirst()
                .orElse(null);
        return end(in, in == null ? leftOn : in.days().last());
    }

    /**
     * Of the pupils of a class: after the last term in which it is taught. Null while no later term tells that it is
     * taught no more.
     */
    @Nullable
    End ofClass(Stage stage, int entryYear, @Nullable LocalDate closedOn) {
        if (closedOn != null) {
            return ofLeaver(closedOn);
        }
        Term last = terms.stream()
                .filter(term -> taught(stage, entryYear, term))
                .max(Comparator.comparing(RetentionRule::last))
                .orElse(null);
        End end = last == null ? new End(null, today) : end(last, last.days().last());
        if (end == null) {
            return null;
        }
        LocalDate then = end.over(today) ? today : end.on();
        return terms.stream()
                        .anyMatch(term ->
                                !taught(stage, entryYear, term) && !last(term).isBefore(then.minusDays(days)))
                ? end
                : null;
    }

    private static boolean taught(Stage stage, int entryYear, Term term) {
        return stage.grade(entryYear, term.schoolYear()) <= stage.years();
    }

    private @Nullable End end(@Nullable Term term, @Nullable LocalDate day) {
        return day == null ? null : new End(term, day.plusDays(days + 1L));
    }

    private static LocalDate last(Term term) {
        LocalDate last = term.days().last();
        return last == null ? LocalDate.MAX : last;
    }
}
