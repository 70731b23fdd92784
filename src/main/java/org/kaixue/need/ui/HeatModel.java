package org.kaixue.need.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.need.CoverBand;
import org.kaixue.need.Supply;
import org.kaixue.need.Supply.ItemRow;
import org.kaixue.need.Supply.UnitRow;
import org.kaixue.organisation.UnitKind;

/**
 * What the heat table says: units down, items across, each cell with its sign, its figure and how many schools are red.
 *
 * @param ofSchools whether the rows are schools, which need no count of schools
 * @param moreItems items of the supply that are not shown
 * @param moreUnits units of the supply that are not shown
 */
record HeatModel(boolean ofSchools, List<Head> heads, List<Row> rows, int moreItems, int moreUnits) {

    /** A column. */
    record Head(String name, String href) {}

    /**
     * A row.
     *
     * @param red schools that are red in any item; null where the row is a school
     * @param redHref where the red schools are listed
     */
    record Row(
            String name, String href, int schools, @Nullable Integer red, String redHref, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param text the cover; empty where it is not known
     * @param red how many schools of the row are red in the item; 0 where the row is a school
     */
    record Cell(CoverBand band, String text, int red, String href, String tooltip) {}

    /** The first units, worst first, by the given items. */
    static HeatModel of(Supply supply, int mostUnits, List<Item> items, SupplyWords words, SupplyLinks links) {
        List<Item> all = supply.items().stream().map(ItemRow::item).toList();
        List<UnitRow> sorted = WorstFirst.sorted(supply.units(), supply.limits());
        List<UnitRow> shown = sorted.subList(0, Math.min(mostUnits, sorted.size()));
        boolean ofSchools = !sorted.isEmpty() && sorted.getFirst().unit().kind() == UnitKind.SCHOOL;
        return new HeatModel(
                ofSchools,
                items.stream()
                        .map(item -> new Head(words.name(item), links.item(item).href()))
                        .toList(),
                shown.stream().map(row -> row(row, all, items, words, links)).toList(),
                all.size() - items.size(),
                sorted.size() - shown.size());
    }

    private static Row row(UnitRow row, List<Item> all, List<Item> items, SupplyWords words, SupplyLinks links) {
        SupplyLinks there = links.of(row.unit().id());
        boolean school = row.unit().kind() == UnitKind.SCHOOL;
        List<Cell> cells = new ArrayList<>();
        for (Item item : items) {
            cells.add(cell(row, row.cells().get(all.indexOf(item)), item, words, there));
        }
        return new Row(
                words.name(row.unit().name()),
                there.supply().href(),
                row.schools(),
                school ? null : row.red(),
                there.redSchools().href(),
                cells);
    }

    private static Cell cell(UnitRow row, Supply.Cell cell, Item item, SupplyWords words, SupplyLinks there) {
        boolean school = row.unit().kind() == UnitKind.SCHOOL;
        StringBuilder tooltip = new StringBuilder(words.text(
                "need.ui.heat.tooltip", words.name(row.unit().name()), words.name(item), words.cover(cell.cover())));
        if (!school && cell.red() > 0) {
            tooltip.append(words.space()).append(words.text("need.ui.heat.red", cell.red()));
        }
        if (!school && cell.blocked() > 0) {
            tooltip.append(words.space()).append(words.text("need.ui.without-blocked", cell.blocked()));
        }
        return new Cell(
                cell.cover().band(),
                words.cell(cell.cover()),
                school ? 0 : cell.red(),
                there.item(item).href(),
                tooltip.toString());
    }
}
