package org.kaixue.common.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kaixue.common.PageQuery;

/** A short list that is in memory already: filtered by every column's text, sorted by any column. */
final class ListSource<T> implements Source<T> {

    private final ColumnList<T> columns;
    private final List<T> rows;
    private final Locale locale;

    ListSource(ColumnList<T> columns, List<T> rows, Locale locale) {
        this.columns = columns;
        this.rows = List.copyOf(rows);
        this.locale = locale;
    }

    @Override
    public List<T> page(PageQuery query) {
        Comparator<T> order = null;
        for (PageQuery.SortKey key : query.sort()) {
            Comparator<T> next = columns.find(key.column())
                    .map(column -> column.comparator(locale, key.descending()))
                    .orElse(null);
            if (next != null) {
                order = order == null ? next : order.thenComparing(next);
            }
        }
        Stream<T> found = filtered(query);
        return (order == null ? found : found.sorted(order))
                .skip(query.offset())
                .limit(query.limit())
                .toList();
    }

    @Override
    public int count(PageQuery query) {
        return (int) filtered(query).count();
    }

    private Stream<T> filtered(PageQuery query) {
        String text = query.filter().toLowerCase(Locale.ROOT);
        return text.isEmpty()
                ? rows.stream()
                : rows.stream().filter(row -> columns.columns().stream().anyMatch(column -> column.shown(row, locale)
                        .toLowerCase(Locale.ROOT)
                        .contains(text)));
    }
}
