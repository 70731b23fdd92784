package org.kaixue.common;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from a first day to a last day, both included; without a last day it does not end. */
public record DateRange(LocalDate first, @Nullable LocalDate last) {

    public DateRange {
        if (last != null && last.isBefore(first)) {
            throw new RuleViolation("common.range.reversed", first, last);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }
}
