package org.kaixue.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;

/**
 * A person in a school's list, masked.
 *
 * @param clazz what the class is called this year; null for staff
 * @param healthCode null where it is not known
 * @param filledOn when the form was filled in; null where it was not
 * @param leftOn null while the person is at the school
 */
public record RosterPerson(
        PersonId id,
        PersonKind kind,
        @Nullable Bilingual clazz,
        String code,
        String maskedName,
        boolean boarder,
        @Nullable String dormitory,
        boolean complete,
        boolean restricted,
        @Nullable HealthCode healthCode,
        @Nullable LocalDate filledOn,
        @Nullable LocalDate leftOn) {}
