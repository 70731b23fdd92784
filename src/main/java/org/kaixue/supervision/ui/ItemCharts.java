package org.kaixue.supervision.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.kaixue.chart.BulletChart;
import org.kaixue.chart.ChartLink;
import org.kaixue.chart.StepChart;
import org.kaixue.chart.ui.ChartPanel;
import org.kaixue.chart.ui.ChartTable;
import org.kaixue.common.Band;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Address;
import org.kaixue.rectification.FindingFlow;
import org.kaixue.rectification.FindingId;
import org.kaixue.supervision.ItemResult;
import org.kaixue.supervision.VisitView;

/** Scores by group of items, what is found most often, and findings that come and go. */
record ItemCharts(SupervisionDesk desk, SupervisionPage page) {

    private static final int MOST_FREQUENT = 8;
    private static final int FLOW_DAYS = 30;
    private static final int LABEL_EVERY = 10;
    private static final int GOOD = 90;
    private static final int FAIR = 80;

    /** How many of the items of each group were found as they should be. */
    ChartPanel groups(List<ItemResult> items) {
        Map<String, List<ItemResult>> byGroup = items.stream()
                .collect(Collectors.groupingBy(
                        result -> words().in(result.item().group()), LinkedHashMap::new, Collectors.toList()));
        List<Bar> bars = byGroup.entrySet().stream()
                .map(one -> new Bar(
                        one.getKey(),
                        one.getValue().stream().mapToInt(ItemResult::passed).sum(),
                        one.getValue().stream().mapToInt(ItemResult::judged).sum()))
                .sorted(Comparator.comparingInt(Bar::percent))
                .toList();
        String href = page.of(VisitView.DONE).href();
        BulletChart chart = new BulletChart(
                "supervision-groups",
                text("supervision.chart.groups"),
                text(
                        "supervision.chart.groups.summary",
                        bars.getFirst().name(),
                        bars.getFirst().percent()),
                new BulletChart.Legend(text("supervision.chart.passed"), "", text("supervision.chart.judged")),
                bars.stream().map(bar -> bar.row(words(), href)).toList());
        ChartTable table = new ChartTable(
                List.of(
                        text("supervision.column.group"),
                        text("supervision.chart.passed"),
                        text("supervision.chart.judged"),
                        text("supervision.column.points")),
                bars.stream()
                        .map(bar -> new ChartTable.Row(
                                List.of(
                                        bar.name(),
                                        words().number(bar.passed()),
                                        words().number(bar.judged()),
                                        words().number(bar.percent())),
                                Optional.empty()))
                        .toList());
        return SupervisionPage.panel(desk, page, chart, table, key -> page.of(VisitView.DONE));
    }

    /** A group with its items. */
    private record Bar(String name, int passed, int judged) {

        int percent() {
            return judged == 0 ? 0 : 100 * passed / judged;
        }

        BulletChart.Row row(VisitWords words, String href) {
            Band band = percent() >= GOOD ? Band.GREEN : percent() >= FAIR ? Band.AMBER : Band.RED;
            String of = words.text("supervision.of", words.number(passed), words.number(judged));
            return new BulletChart.Row(
                    name,
                    of,
                    passed,
                    0,
                    OptionalLong.of(judged),
                    band,
                    band.sign() + " " + words.text("supervision.points", percent()),
                    new ChartLink(name, href, name + " " + of));
        }
    }

    /** The items that failed most often. */
    ChartPanel frequent(List<ItemResult> items) {
        List<ItemResult> worst = items.stream()
                .filter(item -> item.failed() > 0)
                .limit(MOST_FREQUENT)
                .toList();
        Address findings = Address.of(FindingId.PATH).with("unit", page.unit().code());
        List<BulletChart.Row> rows = new ArrayList<>();
        for (ItemResult result : worst) {
            String name = words().in(result.item().text());
            String of = text("supervision.chart.times", result.failed(), result.judged());
            rows.add(new BulletChart.Row(
                    name,
                    of,
                    result.failed(),
                    0,
                    OptionalLong.of(result.judged()),
                    result.item().veto() ? Band.RED : Band.AMBER,
                    (result.item().veto() ? "★ " : "") + of,
                    new ChartLink(result.list() + result.item().key(), findings.href(), name + " " + of)));
        }
        BulletChart chart = new BulletChart(
                "supervision-frequent",
                text("supervision.chart.frequent"),
                text("supervision.chart.frequent.summary", worst.size()),
                new BulletChart.Legend(text("supervision.chart.failed"), "", text("supervision.chart.judged")),
                rows);
        ChartTable table = new ChartTable(
                List.of(
                        text("supervision.column.item"),
                        text("supervision.chart.failed"),
                        text("supervision.chart.judged")),
                items.stream()
                        .filter(item -> item.failed() > 0)
                        .map(item -> new ChartTable.Row(
                                List.of(
                                        words().in(item.item().text()),
                                        words().number(item.failed()),
                                        words().number(item.judged())),
                                Optional.empty()))
                        .toList());
        return SupervisionPage.panel(desk, page, chart, table, key -> findings);
    }

    /** How many findings stand open day by day; the table has what came and went. */
    Optional<ChartPanel> flow() {
        if (!desk.jurisdiction().may(Permission.RECTIFICATION_READ, page.unit().id())) {
            return Optional.empty();
        }
        List<FindingFlow.Day> days = desk.flow().days(page.unit().id(), FLOW_DAYS);
        String href =
                Address.of(FindingId.PATH).with("unit", page.unit().code()).href();
        FindingFlow.Day today = days.getLast();
        List<StepChart.DateLabel> labels = new ArrayList<>();
        for (int back = 0; back < days.size(); back += LABEL_EVERY) {
            LocalDate day = days.get(days.size() - 1 - back).day();
            labels.add(new StepChart.DateLabel(day, words().date(day)));
        }
        int opened = days.stream().mapToInt(FindingFlow.Day::opened).sum();
        int closed = days.stream().mapToInt(FindingFlow.Day::closed).sum();
        StepChart chart = new StepChart(
                "supervision-flow",
                text("supervision.chart.flow"),
                text("supervision.chart.flow.summary", FLOW_DAYS, opened, closed, today.open()),
                days.stream()
                        .map(day -> new StepChart.Day(
                                day.day(),
                                OptionalDouble.of(day.open()),
                                new ChartLink(
                                        day.day().toString(),
                                        href,
                                        text(
                                                "supervision.chart.flow.tooltip",
                                                words().date(day.day()),
                                                day.open(),
                                                day.opened(),
                                                day.closed()))))
                        .toList(),
                text("supervision.chart.flow.today", today.open()),
                Optional.empty(),
                List.of(),
                labels);
        ChartTable table = new ChartTable(
                List.of(
                        text("supervision.column.day"),
                        text("supervision.chart.opened"),
                        text("supervision.chart.closed"),
                        text("supervision.chart.still-open")),
                days.reversed().stream()
                        .map(day -> new ChartTable.Row(
                                List.of(
                                        words().date(day.day()),
                                        words().number(day.opened()),
                                        words().number(day.closed()),
                                        words().number(day.open())),
                                Optional.empty()))
                        .toList());
        return Optional.of(SupervisionPage.panel(desk, page, chart, table, key -> Address.of(FindingId.PATH)
                .with("unit", page.unit().code())));
    }

    private VisitWords words() {
        return page.words();
    }

    private String text(String key, Object... values) {
        return words().text(key, values);
    }
}
