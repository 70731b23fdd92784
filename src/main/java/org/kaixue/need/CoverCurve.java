package org.kaixue.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;

/**
 * Cover of one item over time: what it was at the close of past days, is today, and will be if nothing is received. All
 * at today's rates, so that a step in it is a movement of stock and not of the norm. Today is the past day that was asked
 * for, where one was.
 *
 * @param measure what the values count
 * @param past the close of each day asked for, the oldest first; beyond {@link #DAILY_DAYS} days of every seventh; today is not among them
 * @param today the cover as it stands now
 * @param forecast tomorrow and on, at the start of each day, down to zero on the run-out day, or to the end of the term, but
 *     no further than {@link #FORECAST_DAYS} days; empty for goods that are not used up
 * @param floor the edge of red
 * @param target the edge of green
 * @param runOutOn see {@link Position#runOutOn()}
 * @param blocked schools that are left out because their need is not known
 */
public record CoverCurve(
        Item item,
        Cover.Measure measure,
        List<Point> past,
        Point today,
        List<Point> forecast,
        int floor,
        int target,
        @Nullable LocalDate runOutOn,
        int blocked) {

    /** How many days the past goes back unless more are asked for. */
    public static final int PAST_DAYS = 14;

    /** How far back every day is shown. */
    public static final int DAILY_DAYS = 90;

    /** How many days the forecast goes on at most. */
    public static final int FORECAST_DAYS = 120;

    /** The cover on a day. */
    public record Point(LocalDate day, BigDecimal value) {}
}
