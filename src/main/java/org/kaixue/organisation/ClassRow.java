package org.kaixue.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A class with the headcount that stands today.
 *
 * @param grade its grade in the term's school year
 * @param pupils null where none is declared, as with the rest
 */
public record ClassRow(
        ClassId id,
        Stage stage,
        int entryYear,
        int grade,
        int number,
        @Nullable Integer pupils,
        @Nullable Integer boarders,
        @Nullable LocalDate from) {}
