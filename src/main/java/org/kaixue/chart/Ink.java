package org.kaixue.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.kaixue.common.Band;

/**
 * The colours of all charts. In an SVG each is a CSS variable, so that light and dark share one picture; on paper it is
 * the light colour of Okabe and Ito's palette, darkened where it colours text.
 */
enum Ink {
    STOCK("--chart-1", 0x0072b2),
    IN_TRANSIT("--chart-1", 0x0072b2),
    NEED("--chart-ink", 0x16202c),
    TEXT("--chart-ink", 0x16202c),
    QUIET("--chart-quiet", 0x566070),
    AXIS("--chart-axis", 0xc9d0d9),
    RED("--chart-red", 0xb3261e),
    AMBER("--chart-amber", 0x8a5a00),
    GREEN("--chart-green", 0x0b7046);

    /** The distance of two lines of the hatch, in user units. */
    static final int HATCH = 6;

    private static final TexturePaint HATCHED = hatched(STOCK.light);

    private final String variable;
    private final Color light;

    Ink(String variable, int light) {
        this.variable = variable;
        this.light = new Color(light);
    }

    /** The colour of a text that says the same in words or by a sign. */
    static Ink of(Band band) {
        return switch (band) {
            case RED -> RED;
            case AMBER -> AMBER;
            case GREEN -> GREEN;
            case UNKNOWN -> QUIET;
        };
    }

    /** What stands in the SVG: a variable, or for the hatch the chart's own pattern. */
    String css(String chartId) {
        return this == IN_TRANSIT ? "url(#" + chartId + "-hatch)" : "var(" + variable + ")";
    }

    /** A colour that stands for this ink until the SVG is text: no chart uses such a green otherwise. */
    Color sentinel() {
        return new Color(ordinal() + 1, 254, 1);
    }

    /** What is painted on white paper. */
    Paint onPaper() {
        return this == IN_TRANSIT ? HATCHED : light;
    }

    private static TexturePaint hatched(Color colour) {
        int fine = 4;
        BufferedImage tile = new BufferedImage(HATCH * fine, HATCH * fine, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = tile.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(fine, fine);
        graphics.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 60));
        graphics.fillRect(0, 0, HATCH, HATCH);
        graphics.setColor(colour);
        graphics.setStroke(new java.awt.BasicStroke(2));
        for (int shift = -HATCH; shift <= HATCH; shift += HATCH) {
            graphics.draw(new Line2D.Double(shift - 1, HATCH + 1, shift + HATCH + 1, -1));
        }
        graphics.dispose();
        return new TexturePaint(tile, new Rectangle2D.Double(0, 0, HATCH, HATCH));
    }
}
