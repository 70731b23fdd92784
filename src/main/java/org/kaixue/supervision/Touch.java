package org.kaixue.supervision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;

/**
 * One touch on a phone, which is taken once however often it is sent.
 *
 * @param id made by the phone
 * @param at the phone's time; the server's is kept beside it
 * @param latitude degrees north; null where the phone does not say
 * @param longitude degrees east
 * @param accuracyMetres the radius in which the phone says it is
 */
public record Touch(
        UUID id,
        Instant at,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable Integer accuracyMetres) {

    private static final int NORTH = 90;
    private static final int EAST = 180;
    private static final int FARTHEST = 100_000;

    /** A place that there is not is left out rather than refused: the answer counts, not where the phone thinks it is. */
    public Touch {
        boolean known = latitude != null
                && longitude != null
                && latitude.abs().compareTo(BigDecimal.valueOf(NORTH)) <= 0
                && longitude.abs().compareTo(BigDecimal.valueOf(EAST)) <= 0;
        if (!known) {
            latitude = null;
            longitude = null;
        }
        if (!known || accuracyMetres == null || accuracyMetres < 0 || accuracyMetres > FARTHEST) {
            accuracyMetres = null;
        }
    }

    /** A touch without a place. */
    public static Touch at(Instant moment) {
        return new Touch(Ids.next(), moment, null, null, null);
    }
}
