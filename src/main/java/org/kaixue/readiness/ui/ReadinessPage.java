package org.kaixue.readiness.ui;

import org.kaixue.common.ui.Address;
import org.kaixue.organisation.UnitNode;
import org.kaixue.readiness.BoardFilter;
import org.kaixue.readiness.BoardQuery;
import org.kaixue.readiness.BoardRow;

/**
 * What the board shows, and how it says it.
 *
 * @param refresh shows the page anew
 */
record ReadinessPage(UnitNode unit, BoardQuery query, Address address, ReadinessWords words, Runnable refresh) {

    /** The same board with only these stages. */
    Address of(BoardFilter filter) {
        return address.without(ReadinessLinks.FACT)
                .with(ReadinessLinks.STATE, filter == BoardFilter.ALL ? null : filter.name());
    }

    /** Where a stage is shown. */
    Address of(BoardRow row) {
        return ReadinessLinks.of(
                row.code(), row.stage(), address.get(ReadinessLinks.TERM).orElse(""));
    }

    String scopeText() {
        return words.in(unit.name());
    }
}
