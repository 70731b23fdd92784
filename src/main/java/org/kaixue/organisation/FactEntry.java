package org.kaixue.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An entry that a school's facts are made from, as it stands on the reference day. */
public sealed interface FactEntry {

    /** The day from which the entry holds; null if nothing was entered. */
    @Nullable
    LocalDate since();

    /** A class with the headcount declared for it; without numbers if none was. */
    record ClassEntry(
            Stage stage,
            int entryYear,
            int number,
            @Nullable Integer pupils,
            @Nullable Integer boarders,
            @Nullable LocalDate since)
            implements FactEntry {}

    /** The declared staff. */
    record StaffEntry(int staff, LocalDate since) implements FactEntry {}

    /** A facility in use. */
    record FacilityEntry(FacilityKind kind, String name, LocalDate since) implements FactEntry {}
}
