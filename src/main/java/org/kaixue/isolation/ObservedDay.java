package org.kaixue.isolation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a day of an observation went.
 *
 * @param reading the body temperature in degrees Celsius; null once the person is forgotten
 * @param symptoms null for none
 */
public record ObservedDay(
        @NotNull LocalDate day,
        @Nullable @NotNull BigDecimal reading,
        @Nullable @Size(max = 200) String symptoms) {}
