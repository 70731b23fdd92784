package org.kaixue.hygiene;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.UnitId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of entries, and what they add up to day by day. */
@Component
class LogBook {

    private static final String ROWS = """
            select l.id, l.school_id, l.place, l.kind, l.done_at, l.rooms, l.rooms_of, l.counted, l.minutes, l.agent,
              l.concentration, l.note, l.reverses_id, b.id, l.entered_at, l.entered_by
            from hygiene_log l left join hygiene_log b on b.reverses_id = l.id""";

    private final JdbcClient jdbc;
    private final Actors actors;
    private final BusinessClock clock;

    LogBook(JdbcClient jdbc, Actors actors, BusinessClock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /** The entries of a school for a span of days, the latest first. */
    List<LogRow> of(UnitId school, LocalDate first, LocalDate last, int most) {
        return jdbc.sql(ROWS + """
                         where l.school_id = ? and l.log_day between ? and ?
                        order by l.done_at desc, l.entered_at desc, l.id desc limit ?""")
                .params(Ids.bytes(school.value()), first, last, most)
                .query((row, n) -> row(row))
                .list();
    }

    Optional<LogRow> find(LogId id) {
        return jdbc.sql(ROWS + " where l.id = ?")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> row(row))
                .optional();
    }

    void write(UnitId school, LogDraft draft, Instant doneAt, int roomsOf, int counted) {
        insert(
                draft.id(),
                school,
                draft.place(),
                draft.kind(),
                draft.day(),
                doneAt,
                draft.rooms(),
                roomsOf,
                counted,
                draft.minutes(),
                draft.agent(),
                draft.concentration(),
                draft.note(),
                null);
    }

    void reverse(LogRow row, LogId id, String reason) {
        insert(
                id,
                row.school(),
                row.place(),
                row.kind(),
                row.doneAt().atZone(BusinessClock.ZONE).toLocalDate(),
                row.doneAt(),
                -row.rooms(),
                row.roomsOf(),
                row.counts() ? -row.rooms() : 0,
                row.minutes(),
                row.agent(),
                row.concentration(),
                reason,
                row.id());
    }

    private void insert(
            LogId id,
            UnitId school,
            HygienePlace place,
            HygieneKind kind,
            LocalDate day,
            Instant doneAt,
            int rooms,
            int roomsOf,
            int counted,
            @Nullable Integer minutes,
            @Nullable HygieneAgent agent,
            @Nullable Integer concentration,
            @Nullable String note,
            @Nullable LogId reverses) {
        jdbc.sql("""
                        insert into hygiene_log (id, school_id, place, kind, log_day, done_at, rooms, rooms_of, counted,
                          minutes, agent, concentration, note, reverses_id, entered_at, entered_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.bytes(id.value()),
                        Ids.bytes(school.value()),
                        place.name(),
                        kind.name(),
                        day,
                        Moments.column(doneAt),
                        rooms,
                        roomsOf,
                        counted,
                        minutes,
                        agent == null ? null : agent.name(),
                        concentration,
                        note == null || note.isBlank() ? null : note.strip(),
                        reverses == null ? null : Ids.bytes(reverses.value()),
                        Moments.column(clock.now()),
                        actors.current().name()))
                .update();
    }

    /** Holds the day's row until the transaction ends, so that each who enters adds up what the others entered. */
    void hold(UnitId school, LocalDate day, int touches) {
        int held = jdbc.sql("update hygiene_day set touches = touches + ? where school_id = ? and log_day = ?")
                .params(touches, Ids.bytes(school.value()), day)
                .update();
        if (held > 0) {
            return;
        }
        try {
            jdbc.sql("insert into hygiene_day (school_id, log_day, disinfected, aired, touches) values (?, ?, 0, 0, ?)")
                    .params(Ids.bytes(school.value()), day, touches)
                    .update();
        } catch (DataIntegrityViolationException faster) {
            if (Transactions.duplicate(faster)) {
                throw new Transactions.LostRace("The day was begun meanwhile");
            }
            throw faster;
        }
    }

    /** Adds up what was done of the plan of a day that is held. */
    void addUp(UnitId school, LocalDate day, List<PlanLine> plan) {
        Map<HygieneKind, Map<HygienePlace, Integer>> done = new EnumMap<>(HygieneKind.class);
        jdbc.sql("""
                        select kind, place, sum(counted), max(rooms_of) from hygiene_log
                        where school_id = ? and log_day = ? group by kind, place""").params(Ids.bytes(school.value()), day).query((RowCallbackHandler) row -> done.computeIfAbsent(
                        HygieneKind.valueOf(row.getString(1)), none -> new EnumMap<>(HygienePlace.class))
                .put(HygienePlace.valueOf(row.getString(2)), row.getInt(3) / row.getInt(4)));
        jdbc.sql("update hygiene_day set disinfected = ?, aired = ? where school_id = ? and log_day = ?")
                .params(
                        sum(plan, HygieneKind.DISINFECTION, done),
                        sum(plan, HygieneKind.VENTILATION, done),
                        Ids.bytes(school.value()),
                        day)
                .update();
    }

    private static int sum(List<PlanLine> plan, HygieneKind kind, Map<HygieneKind, Map<HygienePlace, Integer>> done) {
        Map<HygienePlace, Integer> times = done.getOrDefault(kind, Map.of());
        return plan.stream()
                .filter(line -> line.kind() == kind)
                .mapToInt(line -> Math.min(line.times(), times.getOrDefault(line.place(), 0)))
                .sum();
    }

    private static LogRow row(ResultSet row) throws SQLException {
        String agent = row.getString(10);
        byte @Nullable [] reverses = row.getBytes(13);
        return new LogRow(
                new LogId(Ids.read(row.getBytes(1))),
                new UnitId(Ids.read(row.getBytes(2))),
                HygienePlace.valueOf(row.getString(3)),
                HygieneKind.valueOf(row.getString(4)),
                Moments.read(row.getObject(5, LocalDateTime.class)),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8) != 0,
                row.getObject(9, Integer.class),
                agent == null ? null : HygieneAgent.valueOf(agent),
                row.getObject(11, Integer.class),
                row.getString(12),
                reverses == null ? null : new LogId(Ids.read(reverses)),
                row.getBytes(14) != null,
                Moments.read(row.getObject(15, LocalDateTime.class)),
                row.getString(16));
    }
}
