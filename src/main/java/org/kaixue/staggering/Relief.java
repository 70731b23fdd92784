package org.kaixue.staggering;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.FacilityId;

/**
 * A smallest set of changes with which a plan exists.
 *
 * @param steps all of them are needed
 * @param end when the plan that was found with it ends, minutes after midnight
 */
public record Relief(List<Step> steps, int end) {

    public Relief {
        steps = List.copyOf(steps);
    }

    /** What can be changed. */
    public enum Kind {
        /** More of the seats may be used; the amount is per cent of all seats. */
        SEATS,
        /** The window ends later by minutes. */
        LONGER,
        /** So many more half-days on which boarders return. */
        HALF_DAYS,
        /** More serving lines at a canteen. */
        LINES,
        /** More lanes at a gate. */
        LANES,
        /** Meals shorter by minutes. */
        SHORTER
    }

    /**
     * One change.
     *
     * @param place the canteen or gate it is about; null if all
     * @param placeName as the school calls it; empty if all
     * @param amount by how much
     * @param price what it takes: seats to set up, minutes of work, lines or lanes to staff
     */
    public record Step(Kind kind, @Nullable FacilityId place, String placeName, int amount, int price) {

        /** The canteen or gate of a change that is about one. */
        FacilityId whose() {
            return Objects.requireNonNull(place);
        }
    }
}
