package org.kaixue.intake;

/**
 * A column that a kind of sheet has.
 *
 * <p>Its texts are {@code headingKey}, the same with {@code .aliases} for other heads that mean it, with {@code .help}
 * for its explanation and with {@code .example} for its cells of the template's examples; several stand between bars.
 *
 * @param key the name of the field that it fills
 */
public record SheetColumn(String key, String headingKey, boolean required, Kind kind) {

    /** What its cells are. */
    public enum Kind {
        TEXT,
        DATE,
        /** A number, perhaps with its unit; a head such as "amount (boxes)" names the unit of bare numbers. */
        AMOUNT
    }
}
