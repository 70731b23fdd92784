package org.kaixue.need;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * The edges of the cover bands (red, amber, green) from a day on.
 *
 * @param redBelowDays cover in days under which a school is red; also the floor of the charts
 * @param amberBelowDays cover in days from which a school is green; also the target of the charts
 * @param redBelowPercent the same for goods that are held, not used up: percent of the need
 * @param amberBelowPercent percent of the need from which a school is green
 */
public record BandLimits(
        @NotNull LocalDate validFrom,
        @Min(1) @Max(400) int redBelowDays,
        @Min(1) @Max(400) int amberBelowDays,
        @Min(1) @Max(1000) int redBelowPercent,
        @Min(1) @Max(1000) int amberBelowPercent) {}
