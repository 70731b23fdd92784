package org.kaixue.chart;

/**
 * How wide a chart is laid out. The picture always fills the width it is given, so its text is as large as intended only
 * near the width it was laid out for: a phone gets the narrow layout, everything else the wide one.
 */
public enum ChartWidth {
    /** For containers of about 300 to 480 pixels: labels stand above their bars. */
    NARROW(360),
    /** For containers of 480 pixels and more, and for paper: labels stand to the left of their bars. */
    WIDE(560);

    private final int units;

    ChartWidth(int units) {
        this.units = units;
    }

    /** The width of the view box in user units. */
    public int units() {
        return units;
    }
}
