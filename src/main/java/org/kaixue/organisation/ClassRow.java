package org.kaixue.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A class with the headcount that holds today, and the next that is to come.
 *
 * @param grade its grade in the term's school year
 * @param pupils null where none is declared, as with boarders and the day
 * @param nextFrom the day from which the next headcount holds; null where none is to come, as with its pupils
 */
public record ClassRow(
        ClassId id,
        Stage stage,
        int entryYear,
        int grade,
        int number,
        @Nullable Integer pupils,
        @Nullable Integer boarders,
        @Nullable LocalDate from,
        @Nullable LocalDate nextFrom,
        @Nullable Integer nextPupils) {}
