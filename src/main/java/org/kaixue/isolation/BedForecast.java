package org.kaixue.isolation;

/**
 * How many beds a school may need on one day: one for every {@value #PUPILS_PER_CASE} pupils and one more for every
 * {@value #BOARDERS_PER_CASE} boarders, who cannot go home at once (est.: a fever in 0.2 % and 0.3 % of them a day in a
 * season with much illness); or what the last {@value #RECENT_DAYS} days had on their average day, where that is more. A
 * bed serves one person a day, for after use its room is disinfected and aired.
 *
 * @param byPeople beds by pupils and boarders
 * @param byCases beds by those who were brought in of late
 */
public record BedForecast(int byPeople, int byCases) {

    /** Of so many pupils one falls ill on a day. */
    public static final int PUPILS_PER_CASE = 500;

    /** Of so many boarders one more stays in a bed. */
    public static final int BOARDERS_PER_CASE = 333;

    /** Days that are looked back on. */
    public static final int RECENT_DAYS = 7;

    /** The larger of the two. */
    public int beds() {
        return Math.max(byPeople, byCases);
    }

    static BedForecast of(int pupils, int boarders, int recentCases) {
        int people = pupils == 0
                ? 0
                : (int) Math.ceil((double) pupils / PUPILS_PER_CASE + (double) boarders / BOARDERS_PER_CASE);
        return new BedForecast(people, Math.ceilDiv(recentCases, RECENT_DAYS));
    }
}
