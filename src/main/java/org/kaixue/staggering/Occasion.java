package org.kaixue.staggering;

import org.kaixue.organisation.SchoolLayout;

/** For what people come (场合), and the usual window for it; the windows are estimates that each school changes. */
public enum Occasion {
    BREAKFAST(true, Who.BOARDERS, 6 * 60 + 30, 8 * 60),
    LUNCH(true, Who.PUPILS, 11 * 60 + 30, 13 * 60),
    DINNER(true, Who.BOARDERS, 17 * 60 + 30, 19 * 60),
    ARRIVAL(false, Who.DAY_PUPILS, 7 * 60, 8 * 60),
    DISMISSAL(false, Who.DAY_PUPILS, 17 * 60, 18 * 60);

    /** Minutes between two possible starts of a meal. */
    static final int MEAL_STEP = 5;

    /** Minutes of a slot at a gate. */
    static final int GATE_STEP = 10;

    private enum Who {
        PUPILS,
        BOARDERS,
        DAY_PUPILS
    }

    private final boolean meal;
    private final Who who;
    private final TimeWindow usual;

    Occasion(boolean meal, Who who, int begins, int ends) {
        this.meal = meal;
        this.who = who;
        this.usual = new TimeWindow(begins, ends);
    }

    /** Whether people come to eat in a canteen; otherwise they pass a gate. */
    public boolean meal() {
        return meal;
    }

    /** The window where a school has set none. */
    public TimeWindow usual() {
        return usual;
    }

    int step() {
        return meal ? MEAL_STEP : GATE_STEP;
    }

    /** How many of a class come; none are declared where its headcount is missing. */
    int people(SchoolLayout.Clazz clazz) {
        int pupils = clazz.pupils() == null ? 0 : clazz.pupils();
        return switch (who) {
            case PUPILS -> pupils;
            case BOARDERS -> clazz.boarders();
            case DAY_PUPILS -> pupils - clazz.boarders();
        };
    }
}
