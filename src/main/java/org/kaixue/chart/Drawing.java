package org.kaixue.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;

/**
 * A chart laid out: what JFreeChart paints, and what is written over it.
 *
 * @param picture bars and lines only, without a text, so that no font of the server matters
 * @param plot where the picture goes
 */
record Drawing(
        Chart chart,
        ChartWidth width,
        double height,
        JFreeChart picture,
        Rectangle2D plot,
        List<Box> boxes,
        List<Words> words,
        List<Target> targets) {

    /** A rectangle of ours, filled or as a dashed outline: swatches of the legend, empty tracks. */
    record Box(double x, double y, double width, double height, Ink ink, boolean dashed) {}

    /**
     * An invisible area that leads to the rows behind what it covers.
     *
     * @param tabStop whether the tab key stops here; many points in a row would be a trap, and the table has the same
     *     links
     */
    record Target(ChartLink link, double x, double y, double width, double height, boolean tabStop) {}
}
