package org.kaixue.common.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.kaixue.common.PageQuery;
import org.kaixue.common.PageQuery.SortKey;

/**
 * How the user looks at a list; stands in the address.
 *
 * @param visible the keys of the columns that are shown
 */
record ListState(String filter, List<SortKey> sort, List<String> visible) {

    ListState {
        sort = List.copyOf(sort);
        visible = List.copyOf(visible);
    }

    /** What the address says; what it does not say, or says wrongly, is as the list is at first. */
    static ListState read(Address address, String prefix, ColumnList<?> columns, List<SortKey> defaultSort) {
        List<SortKey> sort = address.get(prefix + "sort")
                .map(text -> Arrays.stream(text.split(",", -1))
                        .map(ListState::sortKey)
                        .filter(key -> columns.find(key.column()).isPresent())
                        .toList())
                .filter(keys -> !keys.isEmpty())
                .orElse(defaultSort);
        List<String> visible = columns.shownAtFirst().keys();
        if (address.get(prefix + "cols").isPresent()) {
            List<String> named = new ArrayList<>(columns.keys());
            named.retainAll(List.of(address.get(prefix + "cols").get().split(",", -1)));
            visible = named.isEmpty() ? visible : named;
        }
        return new ListState(address.get(prefix + "q").orElse(""), sort, visible);
    }

    /** The address with this state in it; what is as at first is left out. */
    Address write(Address address, String prefix, ColumnList<?> columns, List<SortKey> defaultSort) {
        String order = sort.stream()
                .map(key -> (key.descending() ? "-" : "") + key.column())
                .collect(Collectors.joining(","));
        boolean usual = visible.equals(columns.shownAtFirst().keys());
        return address.with(prefix + "q", filter)
                .with(prefix + "sort", sort.equals(defaultSort) ? null : order)
                .with(prefix + "cols", usual ? null : String.join(",", visible));
    }

    ListState filteredBy(String text) {
        return new ListState(text, sort, visible);
    }

    ListState sortedBy(List<SortKey> keys) {
        return new ListState(filter, keys, visible);
    }

    ListState showing(List<String> keys) {
        return new ListState(filter, sort, keys);
    }

    PageQuery query(int offset, int limit) {
        return new PageQuery(filter, sort, offset, limit);
    }

    private static SortKey sortKey(String text) {
        return text.startsWith("-") ? new SortKey(text.substring(1), true) : new SortKey(text, false);
    }
}
