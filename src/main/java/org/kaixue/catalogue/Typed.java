package org.kaixue.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * An amount as it was typed, which records keep beside the base quantity made from it.
 *
 * @param unit the Chinese name of a unit of the item's ladder
 */
public record Typed(@NotNull BigDecimal amount, @NotBlank String unit) {

    /** A whole number of a unit. */
    public static Typed of(long amount, String unit) {
        return new Typed(BigDecimal.valueOf(amount), unit);
    }
}
