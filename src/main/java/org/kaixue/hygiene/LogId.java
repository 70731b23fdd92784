package org.kaixue.hygiene;

import java.util.UUID;
import org.kaixue.common.Ids;

/** The id of an entry, made where it is entered, so that it is taken once however often it is sent. */
public record LogId(UUID value) {

    public static LogId next() {
        return new LogId(Ids.next());
    }
}
