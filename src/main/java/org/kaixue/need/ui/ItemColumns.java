package org.kaixue.need.ui;

import java.util.Comparator;
import java.util.function.ToLongFunction;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.need.CoverBand;
import org.kaixue.need.Position;
import org.kaixue.need.Supply.ItemRow;

/** The columns of a list of items: for the page, Excel and paper. */
record ItemColumns(SupplyWords words, SupplyLinks links) {

    ColumnList<ItemRow> ofSchools() {
        return ColumnList.of(
                item(),
                cover(),
                quantity("usable", "need.ui.usable", Position::usable),
                quantity("need", "need.ui.need", Position::need),
                Column.<ItemRow>number(
                        "red", "need.ui.heat.red-schools", row -> row.position().red()),
                Column.<ItemRow>number("blocked", "need.ui.unknown-schools", row -> row.position()
                        .blocked()),
                quantity("unusable", "need.ui.unusable", Position::unusable),
                quantity("depot", "need.ui.depot", Position::depot),
                runOut());
    }

    ColumnList<ItemRow> ofSchool() {
        return ColumnList.of(
                item(),
                cover(),
                quantity("usable", "need.ui.usable", Position::usable),
                quantity("need", "need.ui.need", Position::need),
                quantity("unusable", "need.ui.unusable", Position::unusable),
                quantity("expired", "need.ui.expired", Position::expired),
                runOut());
    }

    private Column<ItemRow> item() {
        return Column.<ItemRow>name("item", "need.ui.item", row -> row.item().name())
                .linked(row -> links.item(row.item()))
                .wide();
    }

    private Column<ItemRow> cover() {
        return Column.<ItemRow>text(
                        "cover",
                        "need.ui.days-or-share",
                        row -> words.cover(row.position().cover()))
                .banded(row -> row.position().cover().band() == CoverBand.NOT_NEEDED
                        ? null
                        : SupplyWords.band(row.position().cover().band()))
                .sortedBy(Comparator.comparing(ItemRow::ratio, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    private Column<ItemRow> quantity(String key, String header, ToLongFunction<Position> quantity) {
        return Column.<ItemRow>number(key, header, row -> quantity.applyAsLong(row.position()))
                .shownAs((row, locale) -> words.quantityOrNone(row.item(), quantity.applyAsLong(row.position())));
    }

    private static Column<ItemRow> runOut() {
        return Column.date("out", "need.ui.run-out", row -> row.position().runOutOn());
    }
}
