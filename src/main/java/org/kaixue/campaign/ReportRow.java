package org.kaixue.campaign;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * An entry of what was done.
 *
 * @param count below 0 where it takes another entry back
 * @param reverses the entry that it takes back
 * @param reversed whether it was taken back itself
 */
public record ReportRow(
        ReportId id,
        MeasureId measure,
        UnitId unit,
        LocalDate day,
        int count,
        @Nullable String note,
        @Nullable ReportId reverses,
        boolean reversed,
        Instant enteredAt,
        String enteredBy) {}
