package org.kaixue.isolation;

/**
 * How many beds a school may need on one day: one for every {@link CaseNorm#PUPILS_PER_BED} pupils and one more for every
 * {@link CaseNorm#BOARDERS_PER_BED} boarders, who cannot go home at once; or what the last
 * {@link CaseNorm#FORECAST_DAYS} days had on their average day, where that is more. A bed serves one person a day, for
 * after use its room is disinfected and aired.
 *
 * @param byPeople beds by pupils and boarders
 * @param byCases beds by those who were brought in of late
 */
public record BedForecast(int byPeople, int byCases) {

    /** The larger of the two. */
    public int beds() {
        return Math.max(byPeople, byCases);
    }

    static BedForecast of(int pupils, int boarders, int recentCases, CaseValues norms) {
        int people = pupils == 0
                ? 0
                : (int) Math.ceil((double) pupils / norms.of(CaseNorm.PUPILS_PER_BED)
                        + (double) boarders / norms.of(CaseNorm.BOARDERS_PER_BED));
        return new BedForecast(people, Math.ceilDiv(recentCases, norms.of(CaseNorm.FORECAST_DAYS)));
    }
}
