package org.kaixue.chart;

import java.awt.Paint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.DefaultXYDataset;
import org.kaixue.chart.Drawing.Box;
import org.kaixue.chart.Drawing.Target;
import org.kaixue.chart.StepChart.Day;
import org.kaixue.chart.StepChart.Forecast;
import org.kaixue.chart.StepChart.Limit;
import org.kaixue.chart.Words.Anchor;
import org.kaixue.chart.Words.Style;

/** Lays a step chart out: the two axes, the labels that keep clear of each other, the areas to point at. */
final class StepLayout {

    private static final double TOP = 20;
    private static final double FOOT = 28;
    private static final double DOT = 4;
    private static final double NARROWEST_TARGET = 6;

    private final StepChart chart;
    private final ChartWidth width;
    private final Rectangle2D plot;
    private final double left;
    private final double right;
    private final double bottom;
    private final double step;
    private final NumberAxis days;
    private final NumberAxis dates;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Words> words = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();

    private StepLayout(StepChart chart, ChartWidth width) {
        this.chart = chart;
        this.width = width;
        double most = Math.max(1, values().max().orElse(1));
        step = roundStep(most / 4);
        left = Math.ceil(Style.PLAIN.width(Long.toString(Math.round(most * 1.12)))) + 13;
        right = width.units() - Plots.MARGIN;
        double plotHeight = width == ChartWidth.WIDE ? 200 : 170;
        bottom = TOP + plotHeight;
        plot = new Rectangle2D.Double(
                left - Plots.MARGIN,
                TOP - Plots.MARGIN,
                right - left + 2 * Plots.MARGIN,
                plotHeight + 2 * Plots.MARGIN);
        days = Plots.axis(0, most * 1.12, plotHeight);
        dates = Plots.axis(first(), end(), right - left);
    }

    static Drawing draw(StepChart chart, ChartWidth width, Function<Ink, Paint> paints) {
        return new StepLayout(chart, width).draw(paints);
    }

    private Drawing draw(Function<Ink, Paint> paints) {
        boxes.add(new Box(left, bottom - 0.5, right - left, 1, Ink.AXIS, false));
        for (double value = 0; value <= days.getUpperBound(); value += step) {
            words.add(new Words(
                    left - 10, y(value) + 4, Anchor.END, Style.PLAIN, Ink.QUIET, Long.toString(Math.round(value))));
        }
        limitLabels();
        forecastLabel();
        todayLabel();
        dateLabels();
        targets();
        return new Drawing(chart, width, bottom + FOOT, picture(paints), plot, boxes, words, targets);
    }

    /** At the right end above their lines; where two would touch, they stand side by side above the higher line. */
    private void limitLabels() {
        List<Words> placed = new ArrayList<>();
        for (Limit limit : chart.limits().stream()
                .sorted(Comparator.comparingDouble(Limit::days).reversed())
                .toList()) {
            Words label =
                    new Words(right, y(limit.days()) - 5, Anchor.END, Style.PLAIN, Ink.of(limit.band()), limit.label());
            for (Words other : placed) {
                if (label.touches(other)) {
                    label = new Words(other.left() - 2 * Style.GAP, other.y(), Anchor.END, label.runs());
                }
            }
            placed.add(label);
        }
        words.addAll(placed);
    }

    private void forecastLabel() {
        chart.forecast().filter(expected -> today().isPresent()).ifPresent(expected -> {
            StepChart.Point last = expected.points().getLast();
            words.add(new Words(
                    x(last.date()) + 6,
                    y(last.days()) - 6,
                    Anchor.START,
                    Style.STRONG,
                    Ink.of(expected.band()),
                    fit(expected)));
        });
    }

    /** Right of the dot, above or below its height, wherever no other label stands. */
    private void todayLabel() {
        Day last = chart.past().getLast();
        double height = y(last.days().orElse(0));
        Words above = today(x(last.date()), height - 6);
        Words below = today(x(last.date()), height + 17);
        boolean taken = words.stream().anyMatch(above::touches);
        boolean roomBelow = below.y() < bottom && words.stream().noneMatch(below::touches);
        words.add(taken && roomBelow ? below : above);
    }

    private Words today(double x, double y) {
        return new Words(
                x + DOT + 4,
                y,
                Anchor.START,
                Style.STRONG,
                Ink.TEXT,
                Style.STRONG.fit(chart.todayLabel(), mostOfALabel()));
    }

    private void dateLabels() {
        List<Words> placed = new ArrayList<>();
        for (StepChart.DateLabel date : chart.dates()) {
            double x = x(date.date());
            double half = Style.PLAIN.width(date.label()) / 2;
            Anchor anchor = x - half < left ? Anchor.START : x + half > right ? Anchor.END : Anchor.MIDDLE;
            Words label = new Words(x, bottom + 20, anchor, Style.PLAIN, Ink.QUIET, date.label());
            if (placed.stream().noneMatch(label::touches)) {
                placed.add(label);
            }
        }
        words.addAll(placed);
    }

    /** Each area reaches from its day to the next; where days lie too close, one area shows the worst of some. */
    private void targets() {
        int most = (int) ((right - left) / NARROWEST_TARGET);
        List<List<Day>> groups =
                Thinning.groups(chart.past().subList(0, chart.past().size() - 1), most);
        Day today = chart.past().getLast();
        for (int i = 0; i < groups.size(); i++) {
            double from = x(groups.get(i).getFirst().date());
            double to = x(i + 1 < groups.size() ? groups.get(i + 1).getFirst().date() : today.date());
            targets.add(new Target(Thinning.worst(groups.get(i)).link(), from, TOP, to - from, bottom - TOP, false));
        }
        double from = x(today.date()) - 2 * DOT;
        targets.add(new Target(today.link(), from, TOP, Math.min(6 * DOT, right - from), bottom - TOP, true));
    }

    private JFreeChart picture(Function<Ink, Paint> paints) {
        DefaultXYDataset lines = new DefaultXYDataset();
        lines.addSeries("past", Thinning.steps(Thinning.line(chart.past(), (int) (right - left) / 3)));
        lines.addSeries("forecast", forecastLine());
        lines.addSeries(
                "today", new double[][] {{chart.past().getLast().date().toEpochDay()}, {today().orElse(Double.NaN)}});
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < lines.getSeriesCount(); i++) {
            renderer.setSeriesPaint(i, paints.apply(Ink.STOCK));
        }
        renderer.setSeriesStroke(0, Plots.solid(2.4));
        renderer.setSeriesStroke(1, Plots.dashed(2));
        renderer.setSeriesLinesVisible(2, false);
        renderer.setSeriesShapesVisible(2, true);
        renderer.setSeriesShape(2, new Ellipse2D.Double(-DOT, -DOT, 2 * DOT, 2 * DOT));
        XYPlot canvas = new XYPlot(lines, dates, days, renderer);
        canvas.setDomainGridlinesVisible(false);
        canvas.setRangeGridlinesVisible(false);
        for (Limit limit : chart.limits()) {
            ValueMarker line = new ValueMarker(limit.days(), paints.apply(Ink.of(limit.band())), Plots.dashed(1.4));
            canvas.addRangeMarker(line, Layer.BACKGROUND);
        }
        return Plots.bare(canvas);
    }

    private double[][] forecastLine() {
        if (chart.forecast().isEmpty() || today().isEmpty()) {
            return new double[2][0];
        }
        List<StepChart.Point> points = new ArrayList<>();
        points.add(new StepChart.Point(chart.past().getLast().date(), today().getAsDouble()));
        points.addAll(chart.forecast().get().points());
        return new double[][] {
            points.stream().mapToDouble(point -> point.date().toEpochDay()).toArray(),
            points.stream().mapToDouble(StepChart.Point::days).toArray()
        };
    }

    private OptionalDouble today() {
        return chart.past().getLast().days();
    }

    private DoubleStream values() {
        return Stream.of(
                        chart.past().stream().flatMapToDouble(day -> day.days().stream()),
                        chart.limits().stream().mapToDouble(Limit::days),
                        chart.forecast().stream()
                                .flatMap(expected -> expected.points().stream())
                                .mapToDouble(StepChart.Point::days))
                .flatMapToDouble(stream -> stream);
    }

    private double first() {
        return chart.past().getFirst().date().toEpochDay();
    }

    /** The axis ends where the last date or point lies, or so much later that the labels beside the points fit. */
    private double end() {
        double today = chart.past().getLast().date().toEpochDay();
        double end = Math.max(first() + 1, today);
        for (StepChart.DateLabel date : chart.dates()) {
            end = Math.max(end, date.date().toEpochDay());
        }
        end = Math.max(end, withRoomFor(today, chart.todayLabel()));
        if (chart.forecast().isPresent()) {
            double last = chart.forecast().get().points().getLast().date().toEpochDay();
            end = Math.max(
                    end, Math.max(last, withRoomFor(last, chart.forecast().get().label())));
        }
        return end;
    }

    private double withRoomFor(double date, String label) {
        double room = Math.min(Style.STRONG.width(label), mostOfALabel()) + DOT + 8;
        return first() + (date - first()) * (right - left) / (right - left - room);
    }

    private double mostOfALabel() {
        return (right - left) / 2;
    }

    private String fit(Forecast expected) {
        return Style.STRONG.fit(expected.label(), mostOfALabel());
    }

    private double x(LocalDate date) {
        return dates.valueToJava2D(date.toEpochDay(), plot, RectangleEdge.BOTTOM);
    }

    private double y(double value) {
        return days.valueToJava2D(value, plot, RectangleEdge.LEFT);
    }

    /** 1, 2, 5, 10, 20, 50 ...: ticks are whole days. */
    private static double roundStep(double atLeast) {
        double power = Math.max(1, Math.pow(10, Math.floor(Math.log10(Math.max(1, atLeast)))));
        return DoubleStream.of(1, 2, 5, 10)
                .map(factor -> factor * power)
                .filter(candidate -> candidate >= atLeast)
                .findFirst()
                .orElse(10 * power);
    }
}
