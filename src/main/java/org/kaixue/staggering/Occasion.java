package org.kaixue.staggering;

import org.kaixue.organisation.SchoolLayout;

/** For what people come (场合), and the usual window for it; the windows are estimates that each school changes. */
public enum Occasion {
    BREAKFAST(Kind.MEAL, Who.BOARDERS, 6 * 60 + 30, 8 * 60),
    LUNCH(Kind.MEAL, Who.PUPILS, 11 * 60 + 30, 13 * 60),
    DINNER(Kind.MEAL, Who.BOARDERS, 17 * 60 + 30, 19 * 60),
    ARRIVAL(Kind.GATE, Who.DAY_PUPILS, 7 * 60, 8 * 60),
    DISMISSAL(Kind.GATE, Who.DAY_PUPILS, 17 * 60, 18 * 60),
    /** Boarders come back before their stage opens (返校); its window is in days, see {@link ReturnRule}. */
    RETURN(Kind.RETURN, Who.BOARDERS, 0, TimeWindow.DAY);

    /** Minutes between two possible starts of a meal. */
    static final int MEAL_STEP = 5;

    /** Minutes of a slot at a gate. */
    static final int GATE_STEP = 10;

    /** In what way people come. */
    public enum Kind {
        /** To eat in a canteen, at a time of the day. */
        MEAL,
        /** Through a gate, at a time of the day. */
        GATE,
        /** Through a gate with their luggage, on half a day among several. */
        RETURN
    }

    private enum Who {
        PUPILS,
        BOARDERS,
        DAY_PUPILS
    }

    private final Kind kind;
    private final Who who;
    private final TimeWindow usual;

    Occasion(Kind kind, Who who, int begins, int ends) {
        this.kind = kind;
        this.who = who;
        this.usual = new TimeWindow(begins, ends);
    }

    public Kind kind() {
        return kind;
    }

    /** Whether people come to eat in a canteen; otherwise they pass a gate. */
    public boolean meal() {
        return kind == Kind.MEAL;
    }

    /** Whether it is planned in half-days among several days, and not in minutes of each day. */
    public boolean inHalfDays() {
        return kind == Kind.RETURN;
    }

    /** Whether only boarders come. */
    public boolean boardersOnly() {
        return who == Who.BOARDERS;
    }

    /** The window of most schools that have set none, see {@link Arrangement#window}. */
    public TimeWindow usual() {
        return usual;
    }

    int step() {
        return switch (kind) {
            case MEAL -> MEAL_STEP;
            case GATE -> GATE_STEP;
            case RETURN -> HalfDay.MINUTES;
        };
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
