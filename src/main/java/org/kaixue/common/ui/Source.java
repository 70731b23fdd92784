package org.kaixue.common.ui;

import java.util.List;
import org.kaixue.common.PageQuery;

/** Where a list's rows come from, a page at a time; usually a service that reads them by SQL. */
public interface Source<T> {

    /** The rows that the query asks for, sorted as it says. */
    List<T> page(PageQuery query);

    /** How many rows the query's filter lets through; its sort, offset and limit do not matter. */
    int count(PageQuery query);
}
