package org.kaixue.people;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A school's roster as counts.
 *
 * @param groups the classes that are taught, the youngest first, those that are no more taught but have people, and the
 *     staff
 * @param readable whether the person may see who they are
 * @param writable whether the person keeps the roster
 * @param adoptable whether the person may declare a roster's count as the headcount
 */
public record SchoolRoster(List<RosterGroup> groups, boolean readable, boolean writable, boolean adoptable) {

    public SchoolRoster {
        groups = List.copyOf(groups);
    }

    public int total(ToIntFunction<RosterGroup> of) {
        return groups.stream().mapToInt(of).sum();
    }

    /** The groups whose declared headcount is another than the roster's, or is not declared. */
    public List<RosterGroup> differing() {
        return groups.stream()
                .filter(group -> !Integer.valueOf(0).equals(group.difference()))
                .toList();
    }
}
