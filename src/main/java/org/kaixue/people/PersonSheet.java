package org.kaixue.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.organisation.UnitId;

/**
 * One person's record.
 *
 * @param clazz what the class is called this year; null for staff
 * @param form masked, until it is opened: names, number and phone in part, of the health record only whether it is there
 * @param opened whether the form is shown whole
 * @param missing the required fields that the form lacks, by name
 * @param version what a change must name
 * @param writable whether the person who looks may change it
 */
public record PersonSheet(
        PersonId id,
        UnitId school,
        @Nullable Bilingual clazz,
        PersonDraft form,
        boolean opened,
        List<String> missing,
        @Nullable LocalDate leftOn,
        int version,
        boolean writable) {

    public PersonSheet {
        missing = List.copyOf(missing);
    }
}
