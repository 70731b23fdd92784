package org.kaixue.figures;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it stood at a moment.
 *
 * @param value the value of what is known; null if nothing is
 * @param incomplete why there may be more than the value; null if it is complete
 * @param link the address of the rows behind it
 */
public record Figure(
        FigureDefinition definition,
        FigureScope scope,
        Instant asOf,
        @Nullable BigDecimal value,
        @Nullable Incomplete incomplete,
        String link) {

    /**
     * Why a figure is incomplete.
     *
     * @param reasonKey a text that takes the count as its only value
     * @param count how many records are missing
     */
    public record Incomplete(String reasonKey, int count) {}
}
