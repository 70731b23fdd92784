package org.kaixue.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which rows of a list are wanted, so that a service can read one page of them by SQL.
 *
 * @param filter what the user typed to find rows; blank for all
 * @param sort the columns to sort by, by their keys, first the most important
 * @param offset how many rows to skip
 * @param limit how many rows to give at most
 */
public record PageQuery(String filter, List<SortKey> sort, int offset, int limit) {

    public PageQuery {
        filter = filter.strip();
        sort = List.copyOf(sort);
    }

    /** The same rows, another stretch of them. */
    public PageQuery window(int newOffset, int newLimit) {
        return new PageQuery(filter, sort, newOffset, newLimit);
    }

    /** What a column in lower case must be like: {@code lower(name) like :pattern escape '!'}. */
    public String pattern() {
        String text = filter.toLowerCase(Locale.ROOT);
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /**
     * What follows {@code order by}: only expressions of the given map come into the statement, never what a user sent.
     *
     * @param expressions the SQL expression of each column's key
     * @param last what makes the order complete, such as the id
     */
    public String orderBy(Map<String, String> expressions, String last) {
        List<String> order = new ArrayList<>();
        for (SortKey key : sort) {
            String expression = expressions.get(key.column());
            if (expression != null) {
                order.add(expression + (key.descending() ? " desc" : ""));
            }
        }
        order.add(last);
        return String.join(", ", order);
    }

    /** One column to sort by. */
    public record SortKey(String column, boolean descending) {}
}
