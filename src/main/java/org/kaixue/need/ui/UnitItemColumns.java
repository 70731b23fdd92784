package org.kaixue.need.ui;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.kaixue.catalogue.Item;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.need.CoverBand;
import org.kaixue.need.Position;
import org.kaixue.need.UnitSupply;

/** The columns of the units below and one item. */
record UnitItemColumns(Item item, SupplyWords words, SupplyLinks links) {

    ColumnList<UnitSupply> ofUnits() {
        return ColumnList.of(
                name("need.ui.unit"),
                cover(),
                Column.<UnitSupply>number("red", "need.ui.heat.red-schools", row -> row.position()
                                .red())
                        .banded(row -> row.position().red() > 0 ? Band.RED : null)
                        .linked(row -> links.of(row.unit().id()).redSchools()),
                Column.number(
                        "schools", "need.ui.schools", row -> row.position().schools()),
                quantity("usable", "need.ui.usable", Position::usable),
                quantity("need", "need.ui.need", Position::need),
                runOut(),
                quantity("unusable", "need.ui.unusable", Position::unusable),
                quantity("depot", "need.ui.depot", Position::depot),
                Column.number("blocked", "need.ui.unknown-schools", row -> row.position()
                        .blocked()),
                blockers());
    }

    ColumnList<UnitSupply> ofSchools() {
        return ColumnList.of(
                name("need.ui.school"),
                cover(),
                quantity("usable", "need.ui.usable", Position::usable),
                quantity("need", "need.ui.need", Position::need),
                runOut(),
                quantity("unusable", "need.ui.unusable", Position::unusable),
                blockers());
    }

    private Column<UnitSupply> name(String header) {
        return Column.<UnitSupply>name("unit", header, row -> row.unit().name())
                .linked(row -> links.of(row.unit().id()).item(item))
                .wide();
    }

    private Column<UnitSupply> cover() {
        return Column.<UnitSupply>text(
                        "cover",
                        "need.ui.days-or-share",
                        row -> words.cover(row.position().cover()))
                .banded(row -> row.position().cover().band() == CoverBand.NOT_NEEDED
                        ? null
                        : SupplyWords.band(row.position().cover().band()))
                .sortedBy(Comparator.comparing(UnitSupply::ratio, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    private Column<UnitSupply> quantity(String key, String header, ToLongFunction<Position> quantity) {
        return Column.<UnitSupply>number(key, header, row -> quantity.applyAsLong(row.position()))
                .shownAs((row, locale) -> words.quantityOrNone(item, quantity.applyAsLong(row.position())));
    }

    private static Column<UnitSupply> runOut() {
        return Column.date("out", "need.ui.run-out", row -> row.position().runOutOn());
    }

    private Column<UnitSupply> blockers() {
        return Column.text("blockers", "need.ui.blockers", (UnitSupply row, Locale locale) -> row.blockers().stream()
                .map(blocker -> words.text("need.ui.blocker." + blocker))
                .collect(Collectors.joining(words.text("need.ui.comma"))));
    }
}
