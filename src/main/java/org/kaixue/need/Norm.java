package org.kaixue.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Bilingual;
import org.kaixue.organisation.RiskLevel;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;

/**
 * A norm (标准): how much of an item a school holds for each of what the driver counts. Where several hold, the one with
 * the most specific scope wins.
 *
 * @param rate base units of the item; for the emergency share a part of one
 * @param coverDays for how many school days; null unless the driver is daily
 * @param unit for the schools at or below this unit; null for all
 * @param stage for this stage, or for schools that teach it where the driver counts whole schools; null for all
 * @param boarding for boarding schools (true) or day schools (false); null for both
 * @param risk for counties on this level of risk; null for all
 * @param validTo the last day; null if it does not end
 * @param source where the norm comes from
 * @param version what was read, so that two people do not overwrite each other's change
 */
public record Norm(
        NormId id,
        ItemId item,
        NormDriver driver,
        BigDecimal rate,
        @Nullable Integer coverDays,
        @Nullable UnitId unit,
        @Nullable Stage stage,
        @Nullable Boolean boarding,
        @Nullable RiskLevel risk,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Bilingual source,
        int version) {

    /** The record of which the audit keeps the changes: all norms for this item, driver and scope, which follow each other. */
    public UUID lineage() {
        return NormRules.lineage(item, driver, unit == null ? null : unit.value(), stage, boarding, risk);
    }

    /** Whether it holds on the day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
