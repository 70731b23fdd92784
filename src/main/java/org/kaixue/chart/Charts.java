package org.kaixue.chart;

import java.awt.Paint;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Draws charts. Has no state, so any number of threads may draw at once; the same chart always gives the same bytes.
 *
 * <p>Pages go through {@link ChartCache}; Excel and Word take the {@link #png} directly.
 */
@Component
public class Charts {

    /**
     * The chart as the text of one {@code <svg>} element to stand in a page: all texts escaped, all ids beginning with the
     * chart's, colours as the CSS variables of {@code frontend/styles/portal/chart.css}, the page's font. Every row or point is
     * an {@code <a href data-key>} with a tooltip.
     */
    public String svg(Chart chart, ChartWidth width) {
        return SvgWriter.write(draw(chart, width, Ink::sentinel));
    }

    /** The wide chart in light colours on white as a PNG of double size, 1120 pixels wide. */
    public byte[] png(Chart chart) {
        return PngWriter.write(draw(chart, ChartWidth.WIDE, Ink::onPaper));
    }

    private static Drawing draw(Chart chart, ChartWidth width, Function<Ink, Paint> paints) {
        return switch (chart) {
            case BulletChart bullets -> BulletLayout.draw(bullets, width, paints);
            case StepChart steps -> StepLayout.draw(steps, width, paints);
        };
    }
}
