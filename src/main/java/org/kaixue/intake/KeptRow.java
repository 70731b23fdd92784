package org.kaixue.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that an import made or changed.
 *
 * @param recordKind what it is, as the audit calls it
 * @param was what the kind must know to set a changed record back; null of one that is new
 */
public record KeptRow(
        String recordKind, UUID recordId, @Nullable String was) {

    /** How long what must be known may be. */
    public static final int LONGEST = 4_000;

    public KeptRow(String recordKind, UUID recordId) {
        this(recordKind, recordId, null);
    }
}
