package org.kaixue.common.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The columns of a list, defined once for the page, Excel and paper. Immutable. */
public final class ColumnList<T> {

    private final List<Column<T>> columns;

    private ColumnList(List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
        Set<String> keys = new HashSet<>();
        for (Column<T> column : columns) {
            if (!keys.add(column.key())) {
                throw new IllegalArgumentException("Two columns are called " + column.key());
            }
        }
    }

    @SafeVarargs
    public static <T> ColumnList<T> of(Column<T>... columns) {
        return new ColumnList<>(Arrays.asList(columns));
    }

    /** These columns and one more. */
    public ColumnList<T> with(Column<T> column) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(column);
        return new ColumnList<>(more);
    }

    /** The columns of these keys, in the order of this list. */
    public ColumnList<T> only(Collection<String> keys) {
        return where(column -> keys.contains(column.key()));
    }

    /** Those that are shown before the user chooses. */
    public ColumnList<T> shownAtFirst() {
        return where(column -> !column.isHidden());
    }

    public List<Column<T>> columns() {
        return columns;
    }

    public List<String> keys() {
        return columns.stream().map(Column::key).toList();
    }

    public Optional<Column<T>> find(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }

    private ColumnList<T> where(Predicate<Column<T>> kept) {
        return new ColumnList<>(columns.stream().filter(kept).toList());
    }
}
