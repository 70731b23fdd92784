package org.kaixue.drill;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something was done, and by whom. */
public record Moment(Instant at, String by) {

    static @Nullable Moment of(@Nullable Instant at, @Nullable String by) {
        return at == null ? null : new Moment(at, by == null ? "" : by);
    }
}
