package org.kaixue.need.ui;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.kaixue.catalogue.Item;
import org.kaixue.chart.BulletChart;
import org.kaixue.chart.ChartLink;
import org.kaixue.chart.ui.ChartTable;
import org.kaixue.common.Band;
import org.kaixue.need.CoverBand;
import org.kaixue.need.Position;
import org.kaixue.need.Supply;
import org.kaixue.need.Supply.ItemRow;

/** Stock against need as bullet bars, worst first, and the same numbers as a table. */
record SupplyCharts(SupplyWords words, SupplyLinks links) {

    /** The chart of the given rows; the summary speaks of all items of the supply. */
    BulletChart bullets(Supply supply, List<ItemRow> rows) {
        return new BulletChart(
                "supply-items",
                words.text("need.ui.bullets.title"),
                summary(supply),
                new BulletChart.Legend(
                        words.text("need.ui.bullets.stock"),
                        words.text("need.ui.bullets.transit"),
                        words.text("need.ui.bullets.need")),
                rows.stream().map(this::bullet).toList());
    }

    /** The numbers of all items, also of those that the chart leaves out. */
    ChartTable table(Supply supply) {
        return new ChartTable(
                List.of(
                        words.text("need.ui.item"),
                        words.text("need.ui.usable"),
                        words.text("need.ui.need"),
                        words.text("need.ui.cover"),
                        words.text("need.ui.unusable"),
                        words.text("need.ui.depot")),
                supply.items().stream().map(this::numbers).toList());
    }

    private String summary(Supply supply) {
        return words.text(
                "need.ui.bullets.summary",
                supply.items().size(),
                count(supply, CoverBand.RED),
                count(supply, CoverBand.AMBER),
                count(supply, CoverBand.UNKNOWN));
    }

    private static long count(Supply supply, CoverBand band) {
        return supply.items().stream()
                .filter(row -> row.position().cover().band() == band)
                .count();
    }

    private BulletChart.Row bullet(ItemRow row) {
        Position position = row.position();
        boolean unknown = position.cover().band() == CoverBand.UNKNOWN;
        return new BulletChart.Row(
                words.name(row.item()),
                words.amounts(row.item(), position),
                position.usable(),
                0,
                unknown ? OptionalLong.empty() : OptionalLong.of(position.need()),
                band(position.cover().band()),
                words.verdict(position.cover()),
                link(row));
    }

    private ChartTable.Row numbers(ItemRow row) {
        Item item = row.item();
        Position position = row.position();
        return new ChartTable.Row(
                List.of(
                        words.name(item),
                        words.exact(item, position.usable()),
                        words.exact(item, position.need()),
                        words.verdict(position.cover()),
                        words.exact(item, position.unusable()),
                        words.exact(item, position.depot())),
                Optional.of(link(row)));
    }

    private ChartLink link(ItemRow row) {
        Item item = row.item();
        Position position = row.position();
        String href = links.item(item).href();
        String tooltip = words.text(
                "need.ui.bullets.tooltip",
                words.name(item),
                words.exact(item, position.usable()),
                words.exact(item, position.need()),
                words.cover(position.cover()),
                position.red());
        String missing = position.blocked() == 0
                ? ""
                : words.space() + words.text("need.ui.without-blocked", position.blocked());
        return new ChartLink(href, href, tooltip + missing);
    }

    /** The chart's own colours, which know no "not needed". */
    static Band band(CoverBand band) {
        return switch (band) {
            case RED -> Band.RED;
            case AMBER -> Band.AMBER;
            case GREEN -> Band.GREEN;
            case UNKNOWN, NOT_NEEDED -> Band.UNKNOWN;
        };
    }
}
