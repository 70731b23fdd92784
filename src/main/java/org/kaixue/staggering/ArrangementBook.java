package org.kaixue.staggering;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what is set for a school's plans, inside the transaction of who asks it. */
@Component
class ArrangementBook {

    private final JdbcClient jdbc;

    ArrangementBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(UnitId school, DayRules rules) {
        put(
                "stagger_rules",
                "school_id",
                school.value(),
                "usable_percent, gap_minutes, disinfection_minutes, queue_minutes, walk_minutes, primary_meal,"
                        + " secondary_meal, floors_apart, version",
                rules.usablePercent(),
                rules.gapMinutes(),
                rules.disinfectionMinutes(),
                rules.queueMinutes(),
                rules.walkMinutes(),
                rules.primaryMeal(),
                rules.secondaryMeal(),
                rules.floorsApart(),
                0);
    }

    void write(UnitId school, ReturnRule rule) {
        put(
                "stagger_return",
                "school_id",
                school.value(),
                "days_before, half_days, morning_begins, morning_ends, afternoon_begins, afternoon_ends, people_lane_hour",
                rule.daysBefore(),
                rule.halfDays(),
                rule.open(false).begins(),
                rule.open(false).ends(),
                rule.open(true).begins(),
                rule.open(true).ends(),
                rule.peopleALaneAnHour());
    }

    /** Here and below nothing is kept where the usual value is to hold again. */
    void write(UnitId school, Occasion occasion, @Nullable TimeWindow window) {
        byte[] id = Ids.bytes(school.value());
        jdbc.sql("delete from stagger_window where school_id = ? and occasion = ?")
                .params(id, occasion.name())
                .update();
        if (window != null) {
            jdbc.sql("insert into stagger_window (school_id, occasion, begins, ends) values (?, ?, ?, ?)")
                    .params(id, occasion.name(), window.begins(), window.ends())
                    .update();
        }
    }

    void write(UnitId school, FacilityId canteen, @Nullable CanteenRule rule) {
        if (rule == null) {
            delete("stagger_canteen", "canteen_id", canteen.value());
            return;
        }
        put(
                "stagger_canteen",
                "canteen_id",
                canteen.value(),
                "school_id, serving_lines, line_rate, wash_points",
                Ids.bytes(school.value()),
                rule.lines(),
                rule.lineRate(),
                rule.washPoints());
    }

    void writeSeats(UnitId school, FacilityId place, @Nullable Integer usable) {
        if (usable == null) {
            delete("stagger_seats", "place_id", place.value());
        } else {
            put("stagger_seats", "place_id", place.value(), "school_id, usable", Ids.bytes(school.value()), usable);
        }
    }

    void write(UnitId school, FacilityId gate, @Nullable GateRule rule) {
        if (rule == null) {
            delete("stagger_gate", "gate_id", gate.value());
            return;
        }
        put(
                "stagger_gate",
                "gate_id",
                gate.value(),
                "school_id, lanes, device",
                Ids.bytes(school.value()),
                rule.lanes(),
                rule.device().name());
    }

    void write(UnitId school, ClassId clazz, ClassRule rule) {
        FacilityId building = rule.building();
        put(
                "stagger_class",
                "class_id",
                clazz.value(),
                "school_id, building_id, dorm_floor, parts",
                Ids.bytes(school.value()),
                building == null ? null : Ids.bytes(building.value()),
                rule.floor(),
                rule.parts());
    }

    void write(UnitId school, Arrangement.Way way, @Nullable Integer minutes) {
        byte[] building = Ids.bytes(way.building().value());
        byte[] place = Ids.bytes(way.place().value());
        jdbc.sql("delete from stagger_way where building_id = ? and place_id = ?")
                .params(building, place)
                .update();
        if (minutes != null) {
            jdbc.sql("insert into stagger_way (building_id, place_id, school_id, minutes) values (?, ?, ?, ?)")
                    .params(building, place, Ids.bytes(school.value()), minutes)
                    .update();
        }
    }

    void write(UnitId school, Lesson lesson) {
        put(
                "stagger_lesson",
                "id",
                lesson.id(),
                "school_id, stage, grade, begins, ends",
                Ids.bytes(school.value()),
                lesson.stage().name(),
                lesson.grade(),
                lesson.time().begins(),
                lesson.time().ends());
    }

    void deleteLesson(UUID lesson) {
        delete("stagger_lesson", "id", lesson);
    }

    private void put(String table, String key, UUID id, String columns, @Nullable Object... values) {
        delete(table, key, id);
        String marks = Arrays.stream(values).map(value -> "?").collect(Collectors.joining(", "));
        JdbcClient.StatementSpec insert = jdbc.sql(
                        "insert into " + table + " (" + key + ", " + columns + ") values (?, " + marks + ")")
                .param(Ids.bytes(id));
        for (Object value : values) {
            insert = insert.param(value);
        }
        insert.update();
    }

    private void delete(String table, String key, UUID id) {
        jdbc.sql("delete from " + table + " where " + key + " = ?")
                .param(Ids.bytes(id))
                .update();
    }
}
