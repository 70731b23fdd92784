package org.kaixue.isolation.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.kaixue.catalogue.Category;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Quantities;
import org.kaixue.chart.BulletChart;
import org.kaixue.chart.ChartLink;
import org.kaixue.chart.ui.ChartPanel;
import org.kaixue.chart.ui.ChartTable;
import org.kaixue.common.Band;
import org.kaixue.isolation.RoomSums;
import org.kaixue.need.CoverBand;
import org.kaixue.need.Position;
import org.kaixue.need.Supply;
import org.kaixue.need.SupplyQuery;

/** Rooms usable, existing and required by county, and the isolation kit in stores against the need, as bars. */
record RoomCharts(RoomDesk desk, RoomPage page) {

    ChartPanel rooms(List<CountyRooms> counties) {
        List<BulletChart.Row> bars = new ArrayList<>();
        List<ChartTable.Row> rows = new ArrayList<>();
        for (CountyRooms county : counties) {
            RoomSums sums = county.sums();
            String name = county.unit().name().in(page.locale());
            String href = page.address()
                    .without(RoomPage.LEVEL)
                    .without(RoomPage.STANDING)
                    .with(RoomPage.UNIT, county.unit().code())
                    .href();
            ChartLink link = new ChartLink(
                    href,
                    href,
                    page.text(
                            "room.chart.tooltip",
                            name,
                            sums.usable(),
                            sums.existing(),
                            sums.compliant(),
                            sums.required()));
            bars.add(new BulletChart.Row(
                    name,
                    page.text("room.chart.amounts", sums.usable(), sums.existing(), sums.required()),
                    sums.usable(),
                    Math.max(0, sums.existing() - sums.usable()),
                    OptionalLong.of(sums.required()),
                    sums.gap() > 0 ? Band.RED : Band.GREEN,
                    verdict(sums),
                    link));
            rows.add(new ChartTable.Row(
                    List.of(
                            name,
                            page.number(sums.required()),
                            page.number(sums.existing()),
                            page.number(sums.compliant()),
                            page.number(sums.usable()),
                            page.number(sums.gap())),
                    Optional.of(link)));
        }
        RoomSums all = sum(counties);
        BulletChart chart = new BulletChart(
                "isolation-rooms",
                page.text("room.chart.title"),
                page.text("room.chart.summary", all.required(), all.existing(), all.usable(), all.gap()),
                new BulletChart.Legend(
                        page.text("room.chart.usable"),
                        page.text("room.chart.not-now"),
                        page.text("room.chart.required")),
                bars);
        ChartPanel panel = RoomDesk.panel();
        desk.show(
                panel,
                chart,
                new ChartTable(
                        List.of(
                                page.text("room.column.county"),
                                page.text("room.column.required"),
                                page.text("room.column.existing"),
                                page.text("room.column.compliant"),
                                page.text("room.column.usable"),
                                page.text("room.column.gap")),
                        rows),
                page.locale());
        return panel;
    }

    private String verdict(RoomSums sums) {
        Band band = sums.gap() > 0 ? Band.RED : Band.GREEN;
        return band.sign() + " "
                + (sums.gap() > 0 ? page.text("room.chart.gap", sums.gap()) : page.text("room.chart.enough"));
    }

    private static RoomSums sum(List<CountyRooms> counties) {
        return counties.stream().map(CountyRooms::sums).reduce(RoomSums.of(List.of()), RoomSums::plus);
    }

    /** The kit in the stores of all schools; nothing where no norm asks for any. */
    Optional<ChartPanel> kit() {
        Supply supply = desk.needs().supply(SupplyQuery.of(page.unit().id(), page.term()));
        List<Supply.ItemRow> items = supply.items().stream()
                .filter(row -> row.item().category() == Category.ISOLATION_KIT)
                .toList();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        long shortItems = items.stream()
                .filter(row -> row.position().usable() < row.position().need())
                .count();
        BulletChart chart = new BulletChart(
                "isolation-kit",
                page.text("room.kit.chart.title"),
                page.text("room.kit.chart.summary", items.size(), shortItems),
                new BulletChart.Legend(
                        page.text("room.kit.chart.stock"),
                        page.text("room.kit.chart.stock"),
                        page.text("room.kit.chart.need")),
                items.stream().map(this::bar).toList());
        ChartPanel panel = RoomDesk.panel();
        desk.show(
                panel,
                chart,
                new ChartTable(
                        List.of(
                                page.text("room.kit.item"),
                                page.text("room.kit.held"),
                                page.text("room.kit.need"),
                                page.text("room.kit.chart.red")),
                        items.stream()
                                .map(row -> new ChartTable.Row(
                                        List.of(
                                                row.item().name().in(page.locale()),
                                                Quantities.exact(
                                                        row.item(),
                                                        row.position().usable(),
                                                        page.locale()),
                                                Quantities.exact(
                                                        row.item(),
                                                        row.position().need(),
                                                        page.locale()),
                                                page.number(row.position().red()
                                                        + row.position().amber())),
                                        Optional.of(link(row))))
                                .toList()),
                page.locale());
        return Optional.of(panel);
    }

    private BulletChart.Row bar(Supply.ItemRow row) {
        Item item = row.item();
        Position position = row.position();
        boolean unknown = position.cover().band() == CoverBand.UNKNOWN;
        Band band =
                unknown ? Band.UNKNOWN : position.red() > 0 ? Band.RED : position.amber() > 0 ? Band.AMBER : Band.GREEN;
        return new BulletChart.Row(
                item.name().in(page.locale()),
                page.text(
                        "room.kit.chart.amounts",
                        Quantities.show(item, position.usable(), page.locale()),
                        Quantities.show(item, position.need(), page.locale())),
                position.usable(),
                0,
                unknown ? OptionalLong.empty() : OptionalLong.of(position.need()),
                band,
                band.sign() + " " + page.text("room.kit.chart.schools", position.red() + position.amber()),
                link(row));
    }

    private ChartLink link(Supply.ItemRow row) {
        String href = page.address()
                .keeping(RoomPage.UNIT, "term")
                .at("supply/item/" + row.item().code())
                .href();
        return new ChartLink(
                href,
                href,
                page.text(
                        "room.kit.chart.tooltip",
                        row.item().name().in(page.locale()),
                        Quantities.exact(row.item(), row.position().usable(), page.locale()),
                        Quantities.exact(row.item(), row.position().need(), page.locale()),
                        row.position().red() + row.position().amber()));
    }
}
