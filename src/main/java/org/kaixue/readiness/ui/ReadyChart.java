package org.kaixue.readiness.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.kaixue.chart.BulletChart;
import org.kaixue.chart.ChartKey;
import org.kaixue.chart.ChartLink;
import org.kaixue.chart.ui.ChartPanel;
import org.kaixue.chart.ui.ChartTable;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Address;
import org.kaixue.organisation.UnitNode;
import org.kaixue.readiness.BoardSums;

/** Stages that may open, and those that nothing stops, against all there are: one bar a county, one a batch. */
record ReadyChart(ReadinessDesk desk, ReadinessPage page, BoardSums sums) {

    private static final int HUNDRED = 100;

    /** A bar. */
    private record Bar(String key, String label, BoardSums sums, Address address) {

        int percent() {
            return sums.all() == 0 ? 0 : sums.ready() * HUNDRED / sums.all();
        }

        int unhindered() {
            return sums.count(BoardSums.Group::unhindered);
        }

        int stopped() {
            return sums.count(group -> group.stopped() && !group.opened());
        }

        Band band() {
            return sums.ready() == sums.all() ? Band.GREEN : stopped() > 0 ? Band.RED : Band.AMBER;
        }
    }

    ChartPanel byCounty() {
        List<Bar> bars = new ArrayList<>();
        for (UnitNode county : desk.units().tree().children(page.unit().id())) {
            BoardSums own = sums.of(county.id());
            if (own.all() > 0) {
                bars.add(new Bar(
                        county.code(),
                        words().in(county.name()),
                        own,
                        page.address().with(ReadinessLinks.UNIT, county.code())));
            }
        }
        bars.sort(Comparator.comparingInt(Bar::percent));
        return panel("readiness-county", "readiness.chart.county", bars);
    }

    ChartPanel byBatch() {
        List<Bar> bars = new ArrayList<>();
        sums.by(BoardSums.Group::batch)
                .forEach((batch, own) -> bars.add(new Bar(
                        String.valueOf(batch),
                        words().text("readiness.batch", batch),
                        own,
                        page.address().with("batch", String.valueOf(batch)))));
        int without = sums.count(group -> group.batch() == null);
        if (without > 0) {
            bars.add(new Bar(
                    "none",
                    words().text("readiness.batch.none"),
                    new BoardSums(sums.groups().stream()
                            .filter(group -> group.batch() == null)
                            .toList()),
                    page.address()));
        }
        return panel("readiness-batch", "readiness.chart.batch", bars);
    }

    private ReadinessWords words() {
        return page.words();
    }

    private ChartPanel panel(String id, String titleKey, List<Bar> bars) {
        BulletChart chart = new BulletChart(
                id,
                words().text(titleKey),
                words().text("readiness.chart.summary", words().number(sums.all()), words().number(sums.ready())),
                new BulletChart.Legend(
                        words().text("readiness.chart.ready"),
                        words().text("readiness.chart.unhindered"),
                        words().text("readiness.chart.all")),
                bars.stream().map(this::row).toList());
        ChartTable table = new ChartTable(
                List.of(
                        words().text(titleKey),
                        words().text("readiness.chart.all"),
                        words().text("readiness.chart.ready"),
                        words().text("readiness.chart.unhindered"),
                        words().text("readiness.chart.stopped")),
                bars.stream().map(this::numbers).toList());
        ChartPanel panel = new ChartPanel(key -> bars.stream()
                .filter(bar -> bar.key().equals(key))
                .findFirst()
                .ifPresent(bar -> bar.address().open(UI.getCurrentOrThrow())));
        panel.show(
                chart.title(),
                chart.summary(),
                width -> desk.charts().svg(ChartKey.of(chart, words().locale()), width, () -> chart),
                table);
        return panel;
    }

    private BulletChart.Row row(Bar bar) {
        return new BulletChart.Row(
                bar.label(),
                words().text(
                                "readiness.of",
                                words().number(bar.sums().ready()),
                                words().number(bar.sums().all())),
                bar.sums().ready(),
                bar.unhindered(),
                OptionalLong.of(bar.sums().all()),
                bar.band(),
                words().text("readiness.chart.verdict", bar.band().sign(), bar.percent()),
                link(bar));
    }

    private ChartTable.Row numbers(Bar bar) {
        return new ChartTable.Row(
                List.of(
                        bar.label(),
                        words().number(bar.sums().all()),
                        words().number(bar.sums().ready()),
                        words().number(bar.unhindered()),
                        words().number(bar.stopped())),
                Optional.of(link(bar)));
    }

    private ChartLink link(Bar bar) {
        return new ChartLink(
                bar.key(),
                bar.address().href(),
                words().text(
                                "readiness.chart.tooltip",
                                bar.label(),
                                words().number(bar.sums().all()),
                                words().number(bar.sums().ready()),
                                words().number(bar.unhindered()),
                                words().number(bar.stopped())));
    }
}
