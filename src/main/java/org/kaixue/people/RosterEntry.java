package org.kaixue.people;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * What an import would write of a person.
 *
 * @param form as it will be
 * @param number the citizen's number where the sheet gives another than is kept; null with its index where not
 * @param kept as it is; null of somebody new
 */
record RosterEntry(
        UnitId school,
        PersonDraft form,
        @Nullable IdNumber number,
        @Nullable ByteBuffer index,
        @Nullable RosterStanding kept) {}
