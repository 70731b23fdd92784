package org.kaixue.common.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.kaixue.common.Exports;
import org.kaixue.common.PageQuery;

/**
 * A list as it is shown at a moment, ready to be written elsewhere.
 *
 * @param title what the list is
 * @param scope whose rows they are, such as the organisation and the term; may be blank
 * @param who the person who takes it out
 * @param columns the columns that are shown
 * @param query the filter and sort in force; its offset and limit do not matter
 */
public record Sheet<T>(
        String title,
        String scope,
        String who,
        Instant at,
        Locale locale,
        ColumnList<T> columns,
        Source<T> source,
        PageQuery query) {

    private static final int STRETCH = 1_000;

    /** What is to be remembered of it when it leaves the portal. */
    Exports.Export export(String form) {
        return new Exports.Export(form, title, scope, query.filter(), source.count(query));
    }

    /** Reads the rows stretch by stretch, so that no more than one stretch is in memory; tells how many there were. */
    int forEach(int atMost, Consumer<T> row) {
        int read = 0;
        while (read < atMost) {
            int wanted = Math.min(STRETCH, atMost - read);
            List<T> stretch = source.page(query.window(read, wanted));
            stretch.forEach(row);
            read += stretch.size();
            if (stretch.size() < wanted) {
                break;
            }
        }
        return read;
    }
}
