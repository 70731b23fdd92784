package org.kaixue.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kaixue.common.Band;

/**
 * Days of cover over time: a step line for the past, a dashed line for what is expected, level lines for the limits.
 *
 * @param id see {@link Chart#id()}
 * @param title see {@link Chart#title()}
 * @param summary see {@link Chart#summary()}
 * @param past one value a day, oldest first, at least one; the last is today and is marked
 * @param todayLabel the words at today's mark, for example 今天 4.0 天
 * @param forecast what is expected from today on, if it can be computed
 * @param limits the level lines, in any order; may be empty
 * @param dates the dates to write under the axis, the most important first: where two would touch, the later in this
 *     list is left out
 * @throws IllegalArgumentException if the id has another form than {@link Chart#id()} says, if there is no day, if days
 *     do not follow each other, or if the forecast begins before today
 */
public record StepChart(
        String id,
        String title,
        String summary,
        List<Day> past,
        String todayLabel,
        Optional<Forecast> forecast,
        List<Limit> limits,
        List<DateLabel> dates)
        implements Chart {

    public StepChart {
        id = Checks.id(id);
        past = List.copyOf(past);
        limits = List.copyOf(limits);
        dates = List.copyOf(dates);
        if (past.isEmpty()) {
            throw new IllegalArgumentException("A step chart needs at least today");
        }
        for (int i = 1; i < past.size(); i++) {
            Checks.after(past.get(i - 1).date(), past.get(i).date());
        }
        LocalDate today = past.getLast().date();
        forecast.ifPresent(
                expected -> Checks.after(today, expected.points().getFirst().date()));
    }

    /**
     * One day of the past.
     *
     * @param date the business date; the value holds until the next date
     * @param days of cover, 0 or more; empty if it could not be computed, which leaves a gap in the line
     * @param link the rows behind the value
     */
    public record Day(LocalDate date, OptionalDouble days, ChartLink link) {

        public Day {
            days.ifPresent(Checks::cover);
        }
    }

    /**
     * What is expected, drawn dashed from today's value through these points.
     *
     * @param points oldest first, at least one, after today; the last is usually the run-out, with 0 days
     * @param label the words at the last point, for example 11月27日 用完
     * @param band colours the label
     */
    public record Forecast(List<Point> points, String label, Band band) {

        public Forecast {
            points = List.copyOf(points);
            if (points.isEmpty()) {
                throw new IllegalArgumentException("A forecast needs a point");
            }
            for (int i = 1; i < points.size(); i++) {
                Checks.after(points.get(i - 1).date(), points.get(i).date());
            }
        }
    }

    /**
     * A corner of the dashed line.
     *
     * @param date the business date
     * @param days of cover, 0 or more
     */
    public record Point(LocalDate date, double days) {

        public Point {
            Checks.cover(days);
        }
    }

    /**
     * A level line.
     *
     * @param days where it lies, 0 or more
     * @param label the words at its right end, for example 红线 7 天
     * @param band colours the line and its label
     */
    public record Limit(double days, String label, Band band) {

        public Limit {
            Checks.cover(days);
        }
    }

    /**
     * A date written under the axis. The axis reaches from the first day to the last of these dates, or further where a
     * forecast or a label needs room.
     *
     * @param date the business date, not before the first day
     * @param label as the reader writes it, for example 11月10日
     */
    public record DateLabel(LocalDate date, String label) {}
}
