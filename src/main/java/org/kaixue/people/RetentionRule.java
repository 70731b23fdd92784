package org.kaixue.people;

import java.time.LocalDate;
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

    /** Whether somebody who left on that day is kept no longer; outside of all terms the day itself counts. */
    boolean overForLeaver(LocalDate leftOn) {
        LocalDate end = terms.stream()
                .filter(term -> term.days().contains(leftOn))
                .map(RetentionRule::last)
                .findFirst()
                .orElse(leftOn);
        return past(end);
    }

    /**
     * Whether the pupils of a class are kept no longer: it is taught in none of the terms that go on, are to come, or
     * ended so lately, and there is such a term to tell by.
     */
    boolean overForClass(Stage stage, int entryYear, @Nullable LocalDate closedOn) {
        if (closedOn != null) {
            return overForLeaver(closedOn);
        }
        List<Integer> years = terms.stream()
                .filter(term -> !past(last(term)))
                .map(Term::schoolYear)
                .distinct()
                .toList();
        return !years.isEmpty() && years.stream().allMatch(year -> stage.grade(entryYear, year) > stage.years());
    }

    private boolean past(LocalDate end) {
        return end.isBefore(today.minusDays(days));
    }

    private static LocalDate last(Term term) {
        LocalDate last = term.days().last();
        return last == null ? LocalDate.MAX : last;
    }
}
