package org.kaixue.need;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.SchoolFacts;

/**
 * How one school stands with one item.
 *
 * @param lines the formula
 * @param usage what it uses day by day; without any rate for goods that are held
 * @param store what it holds
 * @param blockers what is missing; none is judged while there is one
 * @param need base units
 * @param usable in {@link Micro}
 * @param days cover in school days; meaningless unless {@link #daily()}
 * @param runOutDay the numbered day on which it runs out; the largest long if not within the term
 */
record Judgement(
        SchoolFacts school,
        List<NeedLine> lines,
        Usage usage,
        Holdings store,
        int blockers,
        long need,
        long usable,
        CoverBand band,
        double days,
        long runOutDay) {

    /** The run-out day of what lasts through the term, or is not used up. */
    static final long LASTS = Long.MAX_VALUE;

    private static final Holdings NOTHING = new Holdings();

    boolean daily() {
        return usage.rate() > 0;
    }

    boolean blocked() {
        return blockers != Blockers.NONE;
    }

    /** Whether it has a known need. */
    boolean judged() {
        return need > 0 && !blocked();
    }

    Cover cover(Bands bands) {
        if (blocked()) {
            return Cover.UNKNOWN;
        }
        if (need == 0) {
            return Cover.NOT_NEEDED;
        }
        return daily() ? bands.days(days) : bands.percent(Bands.percentOf(Micro.down(usable), need));
    }

    static Holdings orNothing(@Nullable Holdings store) {
        return store == null ? NOTHING : store;
    }
}
