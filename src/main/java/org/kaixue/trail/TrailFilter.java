package org.kaixue.trail;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted.
 *
 * @param actor how the name of the person begins; null for all
 * @param feature what the action begins with, such as {@code need}; null for all
 * @param from the first business day; null for the beginning
 * @param to the last business day; null for today
 * @param kind with {@code record}: only this record's entries, of whatever unit the person may read
 */
public record TrailFilter(
        @Nullable String actor,
        @Nullable String feature,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean refusedOnly,
        @Nullable String kind,
        @Nullable String record) {

    public static final TrailFilter ALL = new TrailFilter(null, null, null, null, false, null, null);

    /** Only the entries of one record. */
    public static TrailFilter of(String kind, String record) {
        return new TrailFilter(null, null, null, null, false, kind, record);
    }

    boolean ofRecord() {
        return kind != null && record != null;
    }
}
