package org.kaixue.chart;

/**
 * What every kind of chart says about itself. All texts are plain and in the reader's language; {@link Charts} escapes
 * them.
 */
public sealed interface Chart permits BulletChart, StepChart {

    /**
     * The name of this chart among all charts of one page, the prefix of every id in its SVG: small letters, digits and
     * hyphens, a letter first, for example {@code supply-items}.
     */
    String id();

    /** What the chart shows, in a few words; the accessible name of the picture. */
    String title();

    /** What the reader should see in it, in a sentence or two; the accessible description of the picture. */
    String summary();
}
