package org.kaixue.field;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of something that a phone sent.
 *
 * @param id of the touch or photo
 * @param taken whether the portal has it, now or before; the phone need not send it again
 * @param message why not, for the person who made it; null if taken
 * @param missing what has to come before a visit can be submitted; null if nothing is missing
 */
public record Outcome(
        UUID id,
        boolean taken,
        @Nullable String message,
        @Nullable Missing missing) {

    static Outcome taken(UUID id) {
        return new Outcome(id, true, null, null);
    }

    static Outcome refused(UUID id, String message) {
        return new Outcome(id, false, message, null);
    }

    /** What was announced and has not come. */
    public record Missing(List<UUID> touches, List<UUID> photos) {

        public Missing {
            touches = List.copyOf(touches);
            photos = List.copyOf(photos);
        }

        boolean nothing() {
            return touches.isEmpty() && photos.isEmpty();
        }
    }
}
