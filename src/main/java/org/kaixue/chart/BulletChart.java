package org.kaixue.chart;

import java.util.List;
import java.util.OptionalLong;
import org.kaixue.common.Band;

/**
 * Stock against need, one bullet bar a row: the stock as a bar, what is in transit hatched behind it, the need as a
 * tick. Every row has a scale of its own, because masks and thermometers share no unit: the bar's track is as long as
 * the need, or as stock and transit where they exceed it, and then the tick moves to the left.
 *
 * @param id see {@link Chart#id()}
 * @param title see {@link Chart#title()}
 * @param summary see {@link Chart#summary()}
 * @param legend what bar, hatch and tick mean
 * @param rows from top to bottom, in the caller's order: the worst first
 * @throws IllegalArgumentException if the id has another form than {@link Chart#id()} says
 */
public record BulletChart(String id, String title, String summary, Legend legend, List<Row> rows) implements Chart {

    public BulletChart {
        id = Checks.id(id);
        rows = List.copyOf(rows);
    }

    /**
     * The words of the legend, for example 可用存量, 在途, 需求（开学日起 14 天）.
     *
     * @param stock the bar
     * @param inTransit the hatch; left out of the picture if no row has anything in transit
     * @param need the tick
     */
    public record Legend(String stock, String inTransit, String need) {}

    /**
     * One bullet bar. Amounts share one unit within the row, whichever it is.
     *
     * @param label what is counted, for example 口罩; cut with an ellipsis if too long
     * @param sublabel the amounts as people say them, for example 46万 / 162万 只; may be empty
     * @param stock usable stock, 0 or more
     * @param inTransit sent and not yet received, 0 or more
     * @param need 0 or more; empty if it cannot be computed, and then the row shows an empty dashed track
     * @param band colours the verdict
     * @param verdict sign and words, for example ● 4.0 天; never a colour alone
     * @param link the rows behind the bar
     * @throws IllegalArgumentException if an amount is negative
     */
    public record Row(
            String label,
            String sublabel,
            long stock,
            long inTransit,
            OptionalLong need,
            Band band,
            String verdict,
            ChartLink link) {

        public Row {
            if (stock < 0 || inTransit < 0 || need.orElse(0) < 0) {
                throw new IllegalArgumentException("Negative amount in the row " + label);
            }
        }
    }
}
