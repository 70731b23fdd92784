package org.kaixue.hygiene;

import org.jspecify.annotations.Nullable;

/**
 * A kind of place in a school's plan, whether or not it has one.
 *
 * @param own what the school says of it; null where it has said nothing
 */
public record PlaceRow(
        HygieneStandard standard,
        boolean present,
        int rooms,
        int disinfections,
        int airings,
        @Nullable OwnPlaceDraft own) {

    public HygienePlace place() {
        return standard.place();
    }

    /** As the school would enter it. */
    public OwnPlaceDraft draft() {
        return new OwnPlaceDraft(present, rooms, disinfections, airings, own == null ? null : own.reason());
    }

    int times(HygieneKind kind) {
        return kind == HygieneKind.DISINFECTION ? disinfections : airings;
    }

    PlanLine line(HygieneKind kind) {
        return new PlanLine(place(), kind, times(kind), rooms, standard.least(kind));
    }
}
