package org.kaixue.staggering;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.kaixue.organisation.Stage;

/**
 * What holds for all plans of a school.
 *
 * @param usablePercent the share of seats that may be used: 50 where every other seat stays free, 21 to 33 where one
 *     pupil sits at a table
 * @param gapMinutes to clear and wipe between two groups at the same seats
 * @param disinfectionMinutes the chlorine's contact after the last sitting, before the canteen can be used again
 * @param queueMinutes how long the last of a queue may wait
 * @param walkMinutes of a way that was not entered
 * @param primaryMeal minutes of a meal in kindergartens, primary and special schools
 * @param secondaryMeal minutes of a meal in all others
 * @param floorsApart whether different floors of a dormitory never sit in a zone together
 */
public record DayRules(
        @Min(10) @Max(100) int usablePercent,
        @Min(0) @Max(60) int gapMinutes,
        @Min(0) @Max(120) int disinfectionMinutes,
        @Min(0) @Max(60) int queueMinutes,
        @Min(0) @Max(60) int walkMinutes,
        @Min(5) @Max(90) int primaryMeal,
        @Min(5) @Max(90) int secondaryMeal,
        boolean floorsApart) {

    /** Alternate seats, meals and gaps as real plans have them; the queue and the walk are estimates. */
    public static final DayRules USUAL = new DayRules(50, 5, 30, 5, 3, 25, 20, false);

    int meal(Stage stage) {
        return switch (stage) {
            case KINDERGARTEN, PRIMARY, SPECIAL -> primaryMeal;
            case JUNIOR, SENIOR, VOCATIONAL -> secondaryMeal;
        };
    }

    DayRules withUsablePercent(int percent) {
        return new DayRules(
                percent,
                gapMinutes,
                disinfectionMinutes,
                queueMinutes,
                walkMinutes,
                primaryMeal,
                secondaryMeal,
                floorsApart);
    }

    /** Every meal shorter by so many minutes. */
    DayRules withShorterMeals(int minutes) {
        return new DayRules(
                usablePercent,
                gapMinutes,
                disinfectionMinutes,
                queueMinutes,
                walkMinutes,
                primaryMeal - minutes,
                secondaryMeal - minutes,
                floorsApart);
    }

    int shortestMeal() {
        return Math.min(primaryMeal, secondaryMeal);
    }
}
