package org.kaixue.isolation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * Several cases of one illness in a class or a dormitory (聚集性疫情); nobody by name.
 *
 * @param clazz null for a dormitory
 * @param dormitory null for a class
 * @param cases the most that there were within its span
 * @param days the span: 1 or 3
 * @param reportedAt null while it is to be reported
 * @param endedAt null while it holds, or is to be reported
 */
public record ClusterRow(
        ClusterId id,
        UnitId school,
        Illness illness,
        ClusterKind kind,
        @Nullable CaseClass clazz,
        @Nullable String dormitory,
        int cases,
        int days,
        LocalDate first,
        Instant raisedAt,
        @Nullable Instant reportedAt,
        @Nullable Instant endedAt) {

    /** How much of the time for its report has passed. */
    public Duration waited(Instant now) {
        return Duration.between(raisedAt, reportedAt == null ? now : reportedAt);
    }

    /** Whether it was, or is, reported later than it may. */
    public boolean late(CaseValues values, Instant now) {
        return waited(now).compareTo(Duration.ofHours(values.of(CaseNorm.CLUSTER_HOURS))) > 0;
    }
}
