package org.kaixue.staggering;

import java.util.List;
import org.kaixue.organisation.SchoolLayout;

/**
 * Why no plan can be made at all, before anything is searched.
 *
 * @param classes whom it is about; empty if all
 * @param place where; empty if nowhere in particular
 * @param is how much there is: people, seats, minutes
 * @param limit how much there had to be, or could be at most
 */
public record Obstacle(Kind kind, List<SchoolLayout.Clazz> classes, String place, int is, int limit) {

    /** What stands in the way. */
    public enum Kind {
        /** The school has no class, or nobody who comes on this occasion. */
        NOBODY,
        /** Classes without a declared headcount. */
        HEADCOUNT,
        /** No canteen, or no gate, is entered or in use. */
        NO_PLACE,
        /** A zone whose seats are not entered. */
        SEATS_UNKNOWN,
        /** No seat may be used. */
        NO_SEATS,
        /** A class larger than any zone; {@code limit} is the largest zone's seats. */
        TOO_LARGE,
        /** The window is shorter than the meal. */
        WINDOW,
        /** No day is planned on which a stage with boarders opens. */
        NO_OPENING,
        /** A class whose lessons leave no time, the way counted; {@code limit} is the minutes it needs. */
        LESSONS
    }

    public Obstacle {
        classes = List.copyOf(classes);
    }

    static Obstacle of(Kind kind, int is, int limit) {
        return new Obstacle(kind, List.of(), "", is, limit);
    }

    static Obstacle of(Kind kind, SchoolLayout.Clazz clazz, String place, int is, int limit) {
        return new Obstacle(kind, List.of(clazz), place, is, limit);
    }
}
