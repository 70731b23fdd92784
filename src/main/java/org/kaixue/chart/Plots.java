package org.kaixue.chart;

import java.awt.BasicStroke;
import java.awt.Stroke;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleInsets;

/** What all our plots share: nothing but the data, on a transparent ground, exactly where it was laid out. */
final class Plots {

    /** Room around the data inside the plot, in user units, so that a tick or a dot at the edge is not clipped. */
    static final double MARGIN = 6;

    private Plots() {}

    static JFreeChart bare(Plot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(null);
        chart.setBorderVisible(false);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return chart;
    }

    /**
     * An unseen axis on which {@code from} and {@code to} are {@code length} units apart, with the margin beyond both.
     * Its tick unit is fixed, because choosing one would measure a font.
     */
    static NumberAxis axis(double from, double to, double length) {
        double margin = MARGIN * (to - from) / length;
        NumberAxis axis = new NumberAxis();
        axis.setVisible(false);
        axis.setRange(from - margin, to + margin);
        axis.setTickUnit(new NumberTickUnit(to - from));
        return axis;
    }

    static Stroke solid(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    static Stroke dashed(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0);
    }
}
