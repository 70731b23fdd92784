package org.kaixue.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a stage of a school opens in a term; null where not set. */
public record SchoolOpening(
        UnitId school,
        Stage stage,
        @Nullable Integer batch,
        @Nullable LocalDate planned,
        @Nullable LocalDate actual) {

    /** The same in another batch, on another day. */
    public SchoolOpening plannedFor(@Nullable Integer inBatch, @Nullable LocalDate day) {
        return new SchoolOpening(school, stage, inBatch, day, actual);
    }
}
