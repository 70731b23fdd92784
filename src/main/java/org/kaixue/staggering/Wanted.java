package org.kaixue.staggering;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What plans are to be sought.
 *
 * @param aims a draft for each
 * @param latestEnd by when the least crowded plan has to end, minutes after midnight; null for the window's end
 */
public record Wanted(Set<Aim> aims, @Nullable Integer latestEnd) {

    public Wanted {
        aims = Set.copyOf(aims);
    }

    public static Wanted all() {
        return new Wanted(Set.of(Aim.values()), null);
    }
}
