package org.kaixue.trail.ui;

import org.kaixue.common.Band;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.trail.TrailRow;

/** The audit's columns, on the page, in Excel and on paper. */
final class TrailColumns {

    private TrailColumns() {}

    static ColumnList<TrailRow> all(TrailWords words) {
        return ColumnList.of(
                Column.moment("at", "trail.column.at", TrailRow::at).sortable(),
                Column.text("actor", "trail.column.actor", TrailRow::actor).sortable(),
                Column.text("action", "trail.column.action", words::action),
                Column.text("outcome", "trail.column.outcome", words::outcome)
                        .banded(row -> row.refused() ? Band.RED : Band.GREEN),
                Column.text("record", "trail.column.record", words::record),
                Column.name("unit", "trail.column.unit", TrailRow::unit),
                Column.text("change", "trail.column.change", words::change).wide(),
                Column.text("reason", "trail.column.reason", TrailRow::reason),
                Column.text("address", "trail.column.address", TrailRow::address)
                        .hidden(),
                Column.text("before", "trail.column.before-kept", TrailRow::before)
                        .hidden(),
                Column.text("after", "trail.column.after-kept", TrailRow::after).hidden());
    }
}
