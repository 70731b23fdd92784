package org.kaixue.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The slow reference of the ledger with counts: it keeps no balances but replays, lot by lot, all that stands in the
 * order in which it happened. A line adds; a count sets the level to what was counted.
 */
final class ReplayedLedger {

    private static final Comparator<Event> HAPPENED =
            Comparator.comparing(Event::day).thenComparing(event -> event.late() ? 0 : 1);

    private final List<Event> events = new ArrayList<>();

    /** A line; entered late, it happened before all counts of its day. */
    void line(DocumentId document, LocalDate day, boolean late, UUID lot, long quantity) {
        events.add(new Event(document, day, late, Map.of(lot, quantity), false, false));
    }

    /** A count; a lot that is not named was not counted, unless it counted all. */
    void count(DocumentId document, LocalDate day, Map<UUID, Long> counted, boolean all) {
        events.add(new Event(document, day, false, counted, true, all));
    }

    void takeBack(DocumentId document) {
        events.removeIf(event -> event.document.equals(document));
    }

    /** What a lot has at the end of a day. */
    long closing(UUID lot, LocalDate day) {
        long level = 0;
        for (Event event : events.stream().sorted(HAPPENED).toList()) {
            if (!event.day.isAfter(day)) {
                level = event.after(lot, level);
            }
        }
        return level;
    }

    private record Event(
            DocumentId document, LocalDate day, boolean late, Map<UUID, Long> lots, boolean count, boolean all) {

        long after(UUID lot, long before) {
            if (count) {
                return all ? lots.getOrDefault(lot, 0L) : lots.getOrDefault(lot, before);
            }
            return before + lots.getOrDefault(lot, 0L);
        }
    }
}
