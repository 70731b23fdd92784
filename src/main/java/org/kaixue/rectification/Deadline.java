package org.kaixue.rectification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a finding may stay open.
 *
 * @param validFrom the day from which it holds; null for the default
 * @param hours from when it was found
 * @param source who says so
 */
public record Deadline(FindingSeverity severity, @Nullable LocalDate validFrom, int hours, String source) {

    /** What holds as long as nobody decided otherwise. */
    static Deadline usual(FindingSeverity severity) {
        return new Deadline(severity, null, severity.usualHours(), "est.");
    }
}
