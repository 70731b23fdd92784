package org.kaixue.need.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kaixue.chart.ChartLink;
import org.kaixue.chart.StepChart;
import org.kaixue.chart.ui.ChartTable;
import org.kaixue.common.Band;
import org.kaixue.need.Cover;
import org.kaixue.need.CoverCurve;
import org.kaixue.need.CoverCurve.Point;

/** Cover of one item over time as a step line with the floor and the run-out, and the same numbers as a table. */
record CoverChart(CoverCurve curve, SupplyWords words, SupplyLinks links) {

    /** How far ahead the picture looks, and how far at most to show the run-out; else it were all future and no past. */
    private static final int AHEAD_DAYS = 21;

    private static final int FARTHEST_DAYS = 45;

    StepChart chart() {
        LocalDate today = curve.today().day();
        return new StepChart(
                "supply-cover",
                title(),
                summary(),
                past(),
                words.text(
                        words.past() ? "need.ui.curve.that-day" : "need.ui.curve.today",
                        value(curve.today().value())),
                forecast(),
                List.of(
                        limit("need.ui.curve.floor", curve.floor(), Band.RED),
                        limit("need.ui.curve.target", curve.target(), Band.GREEN)),
                List.of(label(today), label(past().getFirst().date()), label(end())));
    }

    ChartTable table() {
        List<ChartTable.Row> rows = new ArrayList<>();
        curve.past().forEach(point -> rows.add(row(point, "need.ui.curve.was")));
        rows.add(row(curve.today(), words.past() ? "need.ui.past.same-day" : "need.ui.curve.is"));
        curve.forecast().forEach(point -> rows.add(row(point, "need.ui.curve.will-be")));
        return new ChartTable(
                List.of(words.text("need.ui.curve.day"), words.text("need.ui.cover"), words.text("need.ui.curve.kind")),
                rows);
    }

    String title() {
        return words.text(
                curve.measure() == Cover.Measure.DAYS ? "need.ui.curve.title" : "need.ui.curve.title-percent",
                words.name(curve.item()),
                ChronoUnit.DAYS.between(
                        curve.past().getFirst().day(), curve.today().day()));
    }

    String summary() {
        LocalDate today = curve.today().day();
        LocalDate out = curve.runOutOn();
        String now = words.text(
                words.past() ? "need.ui.curve.then" : "need.ui.curve.now",
                words.name(curve.item()),
                value(curve.today().value()));
        String then = out == null
                ? curve.measure() == Cover.Measure.DAYS ? words.text("need.ui.curve.lasts") : ""
                : words.text("need.ui.curve.runs-out", words.day(today, out));
        String missing = curve.blocked() == 0 ? "" : words.text("need.ui.without-blocked", curve.blocked());
        return String.join(
                words.space(),
                List.of(now, then, missing).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private List<StepChart.Day> past() {
        List<StepChart.Day> days = new ArrayList<>();
        curve.past().forEach(point -> days.add(day(point)));
        days.add(day(curve.today()));
        return days;
    }

    private StepChart.Day day(Point point) {
        String href = links.item(curve.item()).href();
        String tooltip = words.text("need.ui.curve.tooltip", words.formats().date(point.day()), value(point.value()));
        return new StepChart.Day(
                point.day(), OptionalDouble.of(point.value().doubleValue()), new ChartLink(href, href, tooltip));
    }

    private Optional<StepChart.Forecast> forecast() {
        LocalDate today = curve.today().day();
        LocalDate end = end();
        List<StepChart.Point> points = curve.forecast().stream()
                .filter(point -> point.day().isAfter(today) && !point.day().isAfter(end))
                .map(point -> new StepChart.Point(point.day(), point.value().doubleValue()))
                .toList();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        LocalDate out = curve.runOutOn();
        return Optional.of(
                out != null && !out.isAfter(end)
                        ? new StepChart.Forecast(
                                points, words.text("need.ui.curve.out", words.day(today, out)), Band.RED)
                        : new StepChart.Forecast(points, "", band(points.getLast())));
    }

    private LocalDate end() {
        LocalDate today = curve.today().day();
        LocalDate out = curve.runOutOn();
        return out != null && out.isAfter(today.plusDays(AHEAD_DAYS)) && !out.isAfter(today.plusDays(FARTHEST_DAYS))
                ? out
                : today.plusDays(AHEAD_DAYS);
    }

    private Band band(StepChart.Point point) {
        return point.days() < curve.floor() ? Band.RED : point.days() < curve.target() ? Band.AMBER : Band.GREEN;
    }

    private StepChart.Limit limit(String key, int level, Band band) {
        String whole = curve.measure() == Cover.Measure.DAYS ? words.text("need.ui.days", level) : level + "%";
        return new StepChart.Limit(level, words.text(key, whole), band);
    }

    private StepChart.DateLabel label(LocalDate day) {
        return new StepChart.DateLabel(day, words.day(curve.today().day(), day));
    }

    private ChartTable.Row row(Point point, String kind) {
        return new ChartTable.Row(
                List.of(words.formats().date(point.day()), value(point.value()), words.text(kind)), Optional.empty());
    }

    private String value(BigDecimal value) {
        return words.cover(curve.measure(), value);
    }
}
