package org.kaixue.staggering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.organisation.SchoolLayout;

/**
 * What everybody who has a class's link may see: when and where the class goes, and no person.
 *
 * @param lines in the order of the day
 */
public record ClassPage(Bilingual school, SchoolLayout.Clazz clazz, List<Line> lines) {

    public ClassPage {
        lines = List.copyOf(lines);
    }

    /**
     * An occasion of the day.
     *
     * @param part the group of a class that is split; 1 of 1 for a whole class
     * @param start minutes after midnight; of return days as {@link HalfDay} counts them
     * @param within when the gate takes people on a return day; null on all other occasions
     * @param holds whether the plan is true today; a class is told to ask where it is not
     */
    public record Line(
            Occasion occasion,
            int part,
            int parts,
            int start,
            @Nullable TimeWindow within,
            Spot spot,
            boolean holds) {}
}
