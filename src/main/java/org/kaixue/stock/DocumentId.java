package org.kaixue.stock;

import java.util.UUID;
import org.kaixue.common.Ids;

/** The id of a stock document, made by its sender: sent again, it is not posted again. */
public record DocumentId(UUID value) {

    /** A new id, to be made before the first attempt and kept for every further one. */
    public static DocumentId next() {
        return new DocumentId(Ids.next());
    }
}
