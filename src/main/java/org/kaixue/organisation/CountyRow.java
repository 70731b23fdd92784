package org.kaixue.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A county with who answers for it and the level of risk that holds today.
 *
 * @param leader null for nobody
 * @param risk null where none was ever set, which counts as low
 * @param riskFrom the day from which it holds; null with the level
 */
public record CountyRow(
        UnitId county,
        @Nullable String leader,
        @Nullable RiskLevel risk,
        @Nullable LocalDate riskFrom) {}
