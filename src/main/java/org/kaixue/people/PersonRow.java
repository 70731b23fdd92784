package org.kaixue.people;

import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.UnitId;

/**
 * A person as lists show one.
 *
 * @param clazz null for staff
 * @param code by which the school knows the person
 * @param maskedName the first and the last character of the name, stars between
 * @param dormitory the room as text; null where the person has none
 */
public record PersonRow(
        PersonId id,
        UnitId school,
        PersonKind kind,
        @Nullable ClassId clazz,
        String code,
        String maskedName,
        boolean boarder,
        @Nullable String dormitory) {}
