package org.kaixue.people;

import java.time.LocalDate;
import java.util.List;

/**
 * Who is deleted at the end of retention, now and soon, as counts.
 *
 * @param days how long after the end of the last term people are kept
 * @param until how far it looks ahead
 * @param rows those that are deleted first on top
 */
public record RetentionSheet(int days, LocalDate today, LocalDate until, List<RetentionRow> rows) {

    public RetentionSheet {
        rows = List.copyOf(rows);
    }

    /** How many people go with the next run. */
    public int due() {
        return rows.stream()
                .filter(row -> !row.on().isAfter(today))
                .mapToInt(RetentionRow::people)
                .sum();
    }

    /** How many people go until the last day that is looked at, those of the next run among them. */
    public int all() {
        return rows.stream().mapToInt(RetentionRow::people).sum();
    }
}
