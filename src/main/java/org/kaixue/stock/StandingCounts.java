package org.kaixue.stock;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;

/**
 * The counts of a place that have not been taken back, and which of them wins over a line (decision 014).
 *
 * @param counts in the order of their days, and on one day in the order in which they were entered
 */
record StandingCounts(List<Count> counts) {

    static final StandingCounts NONE = new StandingCounts(List.of());

    /**
     * The count that a line of a day must leave as it is: the last one of the first day that has one.
     *
     * @param afterOnTheDay whether a count of the line's own day comes after the line
     */
    @Nullable
    Count after(ItemId item, UUID lot, LocalDate day, Predicate<Count> afterOnTheDay) {
        Count found = null;
        for (Count count : counts) {
            boolean after = count.day().isAfter(day) || (count.day().equals(day) && afterOnTheDay.test(count));
            if (after && count.covers(item, lot)) {
                if (found != null && count.day().isAfter(found.day())) {
                    return found;
                }
                found = count;
            }
        }
        return found;
    }

    StandingCounts without(DocumentId document) {
        return new StandingCounts(counts.stream()
                .filter(count -> !count.document().equals(document))
                .toList());
    }
}
