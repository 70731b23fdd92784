package org.kaixue.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kaixue.chart.StepChart.Day;

/** Makes many days few without hiding a low: a picture cannot show more points than it has pixels. */
final class Thinning {

    /** A day whose value could not be computed counts as good here: a real low beside it must be seen. */
    private static final Comparator<Day> BY_COVER =
            Comparator.comparingDouble(day -> day.days().orElse(Double.MAX_VALUE));

    private Thinning() {}

    /** The days in at most so many groups of neighbours, all of one size but the last. */
    static List<List<Day>> groups(List<Day> days, int most) {
        int size = Math.max(1, Math.ceilDiv(days.size(), most));
        List<List<Day>> groups = new ArrayList<>();
        for (int from = 0; from < days.size(); from += size) {
            groups.add(days.subList(from, Math.min(days.size(), from + size)));
        }
        return groups;
    }

    static Day worst(List<Day> group) {
        return group.stream().min(BY_COVER).orElseThrow();
    }

    /** Of each group the lowest and the highest day and a gap if it has one; today always. */
    static List<Day> line(List<Day> days, int mostGroups) {
        Day today = days.getLast();
        List<Day> line = new ArrayList<>();
        for (List<Day> group : groups(days.subList(0, days.size() - 1), mostGroups)) {
            Stream<Day> kept = Stream.concat(
                    group.stream().filter(day -> day.days().isEmpty()).limit(1),
                    Stream.of(worst(group), group.stream().max(BY_COVER).orElseThrow()));
            kept.distinct().sorted(Comparator.comparing(Day::date)).forEach(line::add);
        }
        line.add(today);
        return line;
    }

    /** The corners of the steps, dates over values: each value holds until the next date. */
    static double[][] steps(List<Day> days) {
        int count = 2 * days.size() - 1;
        double[] dates = new double[count];
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            dates[i] = days.get((i + 1) / 2).date().toEpochDay();
            values[i] = days.get(i / 2).days().orElse(Double.NaN);
        }
        return new double[][] {dates, values};
    }
}
