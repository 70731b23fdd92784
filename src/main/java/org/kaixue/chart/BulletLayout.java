package org.kaixue.chart;

import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.LevelRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;
import org.kaixue.chart.Drawing.Box;
import org.kaixue.chart.Drawing.Target;
import org.kaixue.chart.Words.Anchor;
import org.kaixue.chart.Words.Run;
import org.kaixue.chart.Words.Style;

/** Lays a bullet chart out: the columns, the rows and the legend. */
final class BulletLayout {

    /** A row longer than this many times its need is cut, and says so by a sign, or its tick would be out of sight. */
    static final double CUT = 1.5;

    private static final String CUT_SIGN = "»";
    private static final double LEGEND_LINE = 22;
    private static final double SWATCH = 12;

    private final BulletChart chart;
    private final boolean wide;
    private final double pitch;
    private final double barHeight;
    private final double tickHeight;
    private final double barMiddle;
    private final double left;
    private final double right;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Words> words = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final ChartWidth width;

    private BulletLayout(BulletChart chart, ChartWidth width) {
        this.chart = chart;
        this.width = width;
        wide = width == ChartWidth.WIDE;
        pitch = wide ? 50 : 58;
        barHeight = wide ? 21 : 18;
        tickHeight = wide ? 31 : 26;
        barMiddle = wide ? 25 : 35;
        left = wide ? Math.ceil(between(90, labelWidth(), 180)) + 14 : 2;
        right = width.units() - (wide ? Math.ceil(between(60, verdictWidth(), 130)) + 20 : 14);
    }

    static Drawing draw(BulletChart chart, ChartWidth width, Function<Ink, Paint> paints) {
        return new BulletLayout(chart, width).draw(paints);
    }

    private Drawing draw(Function<Ink, Paint> paints) {
        for (int i = 0; i < chart.rows().size(); i++) {
            row(chart.rows().get(i), i * pitch);
        }
        double rowsHeight = chart.rows().size() * pitch;
        double height = legend(rowsHeight + LEGEND_LINE);
        Rectangle2D plot = new Rectangle2D.Double(
                left - Plots.MARGIN, barMiddle - pitch / 2, right - left + 2 * Plots.MARGIN, Math.max(rowsHeight, 1));
        return new Drawing(chart, width, height, picture(paints, plot.getHeight()), plot, boxes, words, targets);
    }

    private void row(BulletChart.Row row, double top) {
        double middle = top + barMiddle;
        Words verdict = new Words(
                width.units() - 2.0,
                wide ? middle + 5 : top + 15,
                Anchor.END,
                Style.STRONG,
                Ink.of(row.band()),
                Style.STRONG.fit(row.verdict(), width.units() / 3.0));
        words.add(verdict);
        if (wide) {
            besideTheBar(row, middle);
        } else {
            aboveTheBar(row, top + 15, verdict.left() - Style.GAP);
        }
        if (row.need().isEmpty()) {
            boxes.add(new Box(left, middle - barHeight / 2, right - left, barHeight, Ink.QUIET, true));
        } else if (share(row.stock() + row.inTransit(), row) > CUT) {
            words.add(new Words(right + 3, middle + 5, Anchor.START, Style.STRONG, Ink.TEXT, CUT_SIGN));
        }
        targets.add(new Target(row.link(), 0, top, width.units(), pitch, true));
    }

    private void besideTheBar(BulletChart.Row row, double middle) {
        double room = left - 14;
        boolean single = row.sublabel().isEmpty();
        words.add(new Words(
                0,
                single ? middle + 5 : middle - 4,
                Anchor.START,
                Style.STRONG,
                Ink.TEXT,
                Style.STRONG.fit(row.label(), room)));
        if (!single) {
            words.add(new Words(
                    0, middle + 12, Anchor.START, Style.PLAIN, Ink.QUIET, Style.PLAIN.fit(row.sublabel(), room)));
        }
    }

    private void aboveTheBar(BulletChart.Row row, double baseline, double room) {
        String label = Style.STRONG.fit(row.label(), room);
        double rest = room - Style.STRONG.width(label) - Style.GAP;
        Run first = new Run(Style.STRONG, Ink.TEXT, label);
        List<Run> runs = row.sublabel().isEmpty() || rest < 40
                ? List.of(first)
                : List.of(first, new Run(Style.PLAIN, Ink.QUIET, "  " + Style.PLAIN.fit(row.sublabel(), rest)));
        words.add(new Words(0, baseline, Anchor.START, runs));
    }

    /** Puts swatches and words side by side as long as they fit, and returns the height of the whole chart. */
    private double legend(double firstLine) {
        double baseline = firstLine;
        double x = left;
        List<String> texts = List.of(
                chart.legend().stock(),
                chart.legend().inTransit(),
                chart.legend().need());
        List<Ink> inks = List.of(Ink.STOCK, Ink.IN_TRANSIT, Ink.NEED);
        boolean anyInTransit = chart.rows().stream().anyMatch(row -> row.inTransit() > 0);
        for (int i = 0; i < texts.size(); i++) {
            Ink ink = inks.get(i);
            if (ink == Ink.IN_TRANSIT && !anyInTransit) {
                continue;
            }
            double swatch = ink == Ink.NEED ? 3 : SWATCH;
            double length = swatch + 6 + Style.PLAIN.width(texts.get(i));
            if (x > left && x + length > width.units()) {
                x = left;
                baseline += LEGEND_LINE;
            }
            boxes.add(new Box(x, baseline - SWATCH + 1.5, swatch, SWATCH, ink, false));
            words.add(new Words(x + swatch + 6, baseline, Anchor.START, Style.PLAIN, Ink.QUIET, texts.get(i)));
            x += length + 12;
        }
        return baseline + 8;
    }

    private JFreeChart picture(Function<Ink, Paint> paints, double height) {
        CategoryAxis rows = new CategoryAxis();
        rows.setVisible(false);
        double gap = pitch - tickHeight;
        rows.setLowerMargin(gap / 2 / height);
        rows.setUpperMargin(gap / 2 / height);
        rows.setCategoryMargin(gap * (chart.rows().size() - 1) / height);

        StackedBarRenderer bars = new StackedBarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        bars.setMaximumBarWidth(barHeight / height);
        bars.setSeriesPaint(0, paints.apply(Ink.STOCK));
        bars.setSeriesPaint(1, paints.apply(Ink.IN_TRANSIT));
        LevelRenderer ticks = new LevelRenderer();
        ticks.setSeriesPaint(0, paints.apply(Ink.NEED));
        ticks.setSeriesStroke(0, Plots.solid(3));

        DefaultCategoryDataset amounts = new DefaultCategoryDataset();
        DefaultCategoryDataset needs = new DefaultCategoryDataset();
        for (int i = 0; i < chart.rows().size(); i++) {
            BulletChart.Row row = chart.rows().get(i);
            double track = Math.clamp(share(row.stock() + row.inTransit(), row), 1, CUT);
            double stock = Math.min(share(row.stock(), row) / track, 1);
            double inTransit = Math.min(share(row.inTransit(), row) / track, 1 - stock);
            amounts.addValue(visible(stock, row.need().isPresent()), "stock", i);
            amounts.addValue(visible(inTransit, row.need().isPresent()), "inTransit", i);
            needs.addValue(visible(1 / track, row.need().orElse(0) > 0), "need", i);
        }
        CategoryPlot plot = new CategoryPlot(amounts, rows, Plots.axis(0, 1, right - left), bars);
        plot.setDataset(1, needs);
        plot.setRenderer(1, ticks);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeGridlinesVisible(false);
        return Plots.bare(plot);
    }

    /** An amount in needs. Where nothing is needed, anything at all fills the track. */
    private static double share(long amount, BulletChart.Row row) {
        long need = row.need().orElse(0);
        return need > 0 ? (double) amount / need : amount > 0 ? 1 : 0;
    }

    /** A row without a bar still needs its place among the categories. */
    private static @Nullable Number visible(double share, boolean known) {
        return known && share > 0 ? share : null;
    }

    private double labelWidth() {
        return chart.rows().stream()
                .mapToDouble(row -> Math.max(Style.STRONG.width(row.label()), Style.PLAIN.width(row.sublabel())))
                .max()
                .orElse(0);
    }

    private double verdictWidth() {
        return chart.rows().stream()
                .mapToDouble(row -> Style.STRONG.width(row.verdict()))
                .max()
                .orElse(0);
    }

    private static double between(double least, double value, double most) {
        return Math.clamp(value, least, most);
    }
}
