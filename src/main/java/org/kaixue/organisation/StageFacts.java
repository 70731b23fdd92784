package org.kaixue.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One stage of one school as it counts on its reference day.
 *
 * @param classes classes of the term's school year (begun, not graduated) that are not closed
 * @param classesWithoutHeadcount how many of them have no declared headcount valid on the reference day
 * @param pupils sum of the declared headcounts
 * @param boarders those of them who board
 * @param openingDay the actual opening day, else the planned one; null where none is set (a blocker)
 * @param opened whether the actual opening day is set
 * @param batch the opening batch, if any
 * @param referenceDay the later of today and the opening day; today where no opening day is set
 */
public record StageFacts(
        Stage stage,
        int classes,
        int classesWithoutHeadcount,
        int pupils,
        int boarders,
        @Nullable LocalDate openingDay,
        boolean opened,
        @Nullable Integer batch,
        LocalDate referenceDay) {}
