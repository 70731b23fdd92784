package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.intake.Differences;

/**
 * A class and its headcount as a row of a sheet says they are.
 *
 * @param from the day from which the headcount holds
 * @param kept null for a class that is not known yet
 */
record ClassEntry(ClassKey key, LocalDate from, int pupils, int boarders, ClassBook.@Nullable Standing kept) {

    /** The headcount that holds on the row's day; null if there is none. */
    ClassBook.@Nullable Count holding() {
        return kept == null ? null : kept.on(from);
    }

    /** The declaration for the same day, which this one corrects; null if there is none. */
    @Nullable
    UUID corrected() {
        ClassBook.Count holding = holding();
        return holding != null && holding.from().equals(from) ? holding.id() : null;
    }

    /** In what it differs from the headcount that holds, by the columns of the sheet. */
    Differences differences(ClassBook.Count holding) {
        Differences differences =
                new Differences().of("pupils", holding.pupils(), pupils).of("boarders", holding.boarders(), boarders);
        return differences.none() ? differences : differences.of("from", holding.from(), from);
    }
}
