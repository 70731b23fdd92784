package org.kaixue.need.ui;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.need.Cover;
import org.kaixue.need.CoverBand;
import org.kaixue.need.Supply;
import org.kaixue.need.Supply.UnitRow;
import org.kaixue.organisation.UnitId;

/** The columns of the whole heat table: units down, every item across, for the page, Excel and paper. */
record UnitColumns(SupplyWords words, SupplyLinks links) {

    ColumnList<UnitRow> of(Supply supply, boolean schools) {
        ColumnList<UnitRow> columns = schools ? ofSchools() : ofUnits();
        for (Supply.ItemRow item : MainItems.inOrder(supply, supply.items().size())) {
            columns = columns.with(item(item, supply.items().indexOf(item)));
        }
        return columns;
    }

    private ColumnList<UnitRow> ofUnits() {
        return ColumnList.of(
                name("need.ui.unit"),
                Column.number("schools", "need.ui.schools", UnitRow::schools),
                Column.<UnitRow>number("red", "need.ui.heat.red-schools", UnitRow::red)
                        .banded(row -> row.red() > 0 ? Band.RED : null)
                        .linked(row -> links.of(row.unit().id()).redSchools()));
    }

    private ColumnList<UnitRow> ofSchools() {
        return ColumnList.of(
                name("need.ui.school"), Column.text("county", "need.ui.county", (row, locale) -> county(row)));
    }

    private @Nullable String county(UnitRow row) {
        UnitId parent = row.unit().parent();
        return parent == null ? null : words.name(links.tree().get(parent).name());
    }

    private Column<UnitRow> name(String header) {
        return Column.<UnitRow>name("unit", header, row -> row.unit().name())
                .linked(row -> links.of(row.unit().id()).supply())
                .frozen();
    }

    private Column<UnitRow> item(Supply.ItemRow item, int position) {
        return Column.<UnitRow>number(item.item().code(), "need.ui.item", row -> value(cover(row, position)))
                .shownAs((row, locale) -> words.cell(cover(row, position)))
                .banded(row -> banded(cover(row, position)))
                .linked(row -> links.of(row.unit().id()).item(item.item()))
                .headed(item.item().name())
                .sortedBy(Comparator.comparing(row -> cover(row, position), BY_COVER));
    }

    private static final Comparator<Cover> BY_COVER =
            Comparator.comparing((Cover cover) -> !cover.measured()).thenComparing(Cover::value);

    private static Cover cover(UnitRow row, int position) {
        return row.cells().get(position).cover();
    }

    private static @Nullable BigDecimal value(Cover cover) {
        return cover.measured() ? cover.value() : null;
    }

    /** Only what wants attention is coloured: a table of ticks says nothing. */
    private static @Nullable Band banded(Cover cover) {
        return cover.band() == CoverBand.GREEN || cover.band() == CoverBand.NOT_NEEDED
                ? null
                : SupplyWords.band(cover.band());
    }
}
