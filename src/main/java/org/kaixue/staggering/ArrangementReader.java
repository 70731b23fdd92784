package org.kaixue.staggering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaixue.common.Ids;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.SchoolLayout;
import org.kaixue.organisation.SchoolLayouts;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is known of many schools, in four statements whatever their number. */
@Component
class ArrangementReader {

    private final SchoolLayouts layouts;
    private final JdbcClient jdbc;

    ArrangementReader(SchoolLayouts layouts, JdbcClient jdbc) {
        this.layouts = layouts;
        this.jdbc = jdbc;
    }

    /** The schools at and below a unit. */
    List<Arrangement> of(UnitId scope, TermId term) {
        Map<UUID, Known> set = new HashMap<>();
        jdbc.sql(SET).param("scope", Ids.bytes(scope.value())).query((RowCallbackHandler)
                row -> set.computeIfAbsent(Ids.read(row.getBytes(2)), none -> new Known())
                        .take(row));
        return layouts.of(scope, term).stream()
                .map(layout ->
                        set.getOrDefault(layout.school().value(), new Known()).of(layout))
                .toList();
    }

    /** What is set for a school, while its rows are read. */
    private static final class Known {

        private static final int FIRST = 3;
        private static final int SECOND = 4;
        private static final int TEXT = 5;
        private static final int NUMBERS = 6;

        private DayRules rules = DayRules.USUAL;
        private ReturnRule returning = ReturnRule.USUAL;
        private final Map<Occasion, TimeWindow> windows = new EnumMap<>(Occasion.class);
        private final Map<FacilityId, CanteenRule> canteens = new HashMap<>();
        private final Map<FacilityId, Integer> seats = new HashMap<>();
        private final Map<FacilityId, GateRule> gates = new HashMap<>();
        private final Map<ClassId, ClassRule> classes = new HashMap<>();
        private final Map<Arrangement.Way, Integer> ways = new HashMap<>();
        private final List<Lesson> lessons = new ArrayList<>();

        Arrangement of(SchoolLayout layout) {
            return new Arrangement(layout, rules, returning, windows, canteens, seats, gates, classes, ways, lessons);
        }

        void take(ResultSet row) throws SQLException {
            switch (row.getString(1)) {
                case "RULES" ->
                    rules = new DayRules(
                            number(row, 0),
                            number(row, 1),
                            number(row, 2),
                            number(row, 3),
                            number(row, 4),
                            number(row, 5),
                            number(row, 6),
                            number(row, 7) == 1);
                case "RETURN" ->
                    returning = new ReturnRule(
                            number(row, 0),
                            number(row, 1),
                            time(row, 2),
                            time(row, 3),
                            time(row, 4),
                            time(row, 5),
                            number(row, 6));
                case "WINDOW" -> windows.put(Occasion.valueOf(row.getString(TEXT)), window(row));
                case "CANTEEN" ->
                    canteens.put(
                            facility(row, FIRST),
                            new CanteenRule(number(row, 0), number(row, 1), row.getObject(NUMBERS + 2, Integer.class)));
                case "SEATS" -> seats.put(facility(row, FIRST), number(row, 0));
                case "GATE" ->
                    gates.put(
                            facility(row, FIRST),
                            new GateRule(number(row, 0), GateDevice.valueOf(row.getString(TEXT))));
                case "CLASS" ->
                    classes.put(
                            new ClassId(Ids.read(row.getBytes(FIRST))),
                            new ClassRule(
                                    row.getBytes(SECOND) == null ? null : facility(row, SECOND),
                                    row.getString(TEXT),
                                    number(row, 0)));
                case "WAY" ->
                    ways.put(new Arrangement.Way(facility(row, FIRST), facility(row, SECOND)), number(row, 0));
                default ->
                    lessons.add(new Lesson(
                            Ids.read(row.getBytes(FIRST)),
                            Stage.valueOf(row.getString(TEXT)),
                            row.getObject(NUMBERS + 2, Integer.class),
                            window(row)));
            }
        }

        private static TimeWindow window(ResultSet row) throws SQLException {
            return new TimeWindow(number(row, 0), number(row, 1));
        }

        private static LocalTime time(ResultSet row, int nth) throws SQLException {
            return LocalTime.MIN.plusMinutes(number(row, nth));
        }

        private static int number(ResultSet row, int nth) throws SQLException {
            return row.getInt(NUMBERS + nth);
        }

        private static FacilityId facility(ResultSet row, int column) throws SQLException {
            return new FacilityId(Ids.read(row.getBytes(column)));
        }
    }

    private static final String SET = """
            select 'RULES', s.school_id, null, null, null, s.usable_percent, s.gap_minutes, s.disinfection_minutes,
              s.queue_minutes, s.walk_minutes, s.primary_meal, s.secondary_meal, case when s.floors_apart then 1 else 0 end
            from stagger_rules s join unit_ancestor a on a.unit_id = s.school_id where a.ancestor_id = :scope
            union all
            select 'RETURN', s.school_id, null, null, null, s.days_before, s.half_days, s.morning_begins, s.morning_ends,
              s.afternoon_begins, s.afternoon_ends, s.people_lane_hour, null
            from stagger_return s join unit_ancestor a on a.unit_id = s.school_id where a.ancestor_id = :scope
            union all
            select 'WINDOW', s.school_id, null, null, s.occasion, s.begins, s.ends, null, null, null, null, null, null
            from stagger_window s join unit_ancestor a on a.unit_id = s.school_id where a.ancestor_id = :scope
            union all
            select 'CANTEEN', s.school_id, s.canteen_id, null, null, s.serving_lines, s.line_rate, s.wash_points,
              null, null, null, null, null
            from stagger_canteen s join unit_ancestor a on a.unit_id = s.school_id where a.ancestor_id = :scope
            union all
            select 'SEATS', s.school_id, s.place_id, null, null, s.usable, null, null, null, null, null, null, null
            from stagger_seats s join unit_ancestor a on a.unit_id = s.school_id where a.ancestor_id = :scope
            union all
            select 'GATE', s.school_id, s.gate_id, null, s.device, s.lanes, null, null, null, null, null, null, null
            from stagger_gate s join unit_ancestor a on a.unit_id = s.school_id where a.ancestor_id = :scope
            union all
            select 'CLASS', s.school_id, s.class_id, s.building_id, s.dorm_floor, s.parts, null, null, null, null,
              null, null, null
            from stagger_class s join unit_ancestor a on a.unit_id = s.school_id where a.ancestor_id = :scope
            union all
            select 'WAY', s.school_id, s.building_id, s.place_id, null, s.minutes, null, null, null, null, null, null, null
            from stagger_way s join unit_ancestor a on a.unit_id = s.school_id where a.ancestor_id = :scope
            union all
            select 'LESSON', s.school_id, s.id, null, s.stage, s.begins, s.ends, s.grade, null, null, null, null, null
            from stagger_lesson s join unit_ancestor a on a.unit_id = s.school_id where a.ancestor_id = :scope
            order by 6""";
}
