package org.kaixue.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * How many of a school have not come back.
 *
 * @param overdue those whose expected day is past
 * @param checkedOn when the school last said that its list is whole; null if it never did, and then there may be more
 */
public record AwayCount(
        UnitId school,
        Map<AwayReason, Integer> pupilsByReason,
        Map<AwayReason, Integer> staffByReason,
        int overdue,
        @Nullable LocalDate checkedOn) {

    public AwayCount {
        pupilsByReason = Map.copyOf(pupilsByReason);
        staffByReason = Map.copyOf(staffByReason);
    }

    public int pupils() {
        return sum(pupilsByReason);
    }

    public int staff() {
        return sum(staffByReason);
    }

    public int people() {
        return pupils() + staff();
    }

    public int of(AwayReason reason) {
        return pupilsByReason.getOrDefault(reason, 0) + staffByReason.getOrDefault(reason, 0);
    }

    /** Whether its numbers are all there are. */
    public boolean whole() {
        return checkedOn != null;
    }

    private static int sum(Map<AwayReason, Integer> byReason) {
        return byReason.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The count of a school while its rows are read. */
    static final class Sums {

        private final Map<AwayReason, Integer> pupils = new EnumMap<>(AwayReason.class);
        private final Map<AwayReason, Integer> staff = new EnumMap<>(AwayReason.class);
        private int overdue;
        private @Nullable LocalDate checkedOn;

        void add(PersonKind kind, AwayReason reason, int people, int late) {
            (kind == PersonKind.PUPIL ? pupils : staff).merge(reason, people, Integer::sum);
            overdue += late;
        }

        void checked(LocalDate day) {
            checkedOn = day;
        }

        AwayCount of(UnitId school) {
            return new AwayCount(school, pupils, staff, overdue, checkedOn);
        }
    }

    /** The reasons that any of the schools gives, in the order of the enum. */
    public static AwayReason[] reasons(Iterable<AwayCount> counts) {
        return Arrays.stream(AwayReason.values())
                .filter(reason -> {
                    for (AwayCount count : counts) {
                        if (count.of(reason) > 0) {
                            return true;
                        }
                    }
                    return false;
                })
                .toArray(AwayReason[]::new);
    }
}
