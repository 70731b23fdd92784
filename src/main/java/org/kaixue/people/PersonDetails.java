package org.kaixue.people;

import org.jspecify.annotations.Nullable;

/** Who a person is and who is to be called, in full: read with a reason only. */
public record PersonDetails(
        PersonId id,
        String code,
        String name,
        @Nullable String guardianName,
        @Nullable String guardianPhone) {}
