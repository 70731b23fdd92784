package org.kaixue.isolation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value of a norm of rooms or cases.
 *
 * @param from null for the value that holds where nothing was set
 * @param source the document it is from; null with the usual value
 * @param inForce whether it holds today
 */
public record CaseNormRow(
        CaseNorm norm,
        int value,
        @Nullable LocalDate from,
        @Nullable String source,
        boolean inForce) {}
