package org.kaixue.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a unit stands with one item. Quantities are base units. What schools hold is usable, unusable or unjudged, and
 * never mixed with what lies in depots.
 *
 * @param schools schools that need the item or, blocked, may need it
 * @param red how many of them are red by their own store
 * @param amber how many of them are amber by their own store
 * @param blocked how many of them have a need that is not known, so that the sums are incomplete
 * @param need the need of the schools that have no blocker
 * @param usable what those schools can use before it expires
 * @param unusable what those schools hold beyond that: expired, or expiring before it can be used
 * @param unjudged what blocked schools hold, and schools that need none
 * @param expired what schools hold past its expiry today; contained in unusable and unjudged
 * @param depot what lies unexpired in the depots of the unit and below
 * @param depotExpired what lies in those depots past its expiry today
 * @param reserve what reserve norms ask of those depots; zero without such a norm
 * @param dailyRate what the schools without a blocker use on a school day once all their stages are open
 * @param cover of a school by its own walk of school days; of units above, all usable stock by all daily rates, or by
 *     all needs
 * @param runOutOn the first school day that the usable stock does not last through; null if it lasts through the term,
 *     or is not used up at all
 */
public record Position(
        int schools,
        int red,
        int amber,
        int blocked,
        long need,
        long usable,
        long unusable,
        long unjudged,
        long expired,
        long depot,
        long depotExpired,
        long reserve,
        BigDecimal dailyRate,
        Cover cover,
        @Nullable LocalDate runOutOn) {

    /** All that is in store and not expired, in schools and depots. */
    public long unexpired() {
        return usable + unusable + unjudged - expired + depot;
    }
}
