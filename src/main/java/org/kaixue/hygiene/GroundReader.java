package org.kaixue.hygiene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.organisation.Calendars;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads schools, their plans and what they have logged in four statements, however many schools there are. */
@Component
class GroundReader {

    /** How many days before today are looked at. */
    static final int BACK = 13;

    private static final String SCHOOLS = """
            select s.id, s.county_id, s.boarding, t.stage, o.planned_day, o.actual_day
            from unit_ancestor a
              join unit u on u.id = a.unit_id and (u.closed_on is null or u.closed_on > :today)
              join school s on s.id = u.id
              join school_stage t on t.school_id = s.id
              left join opening o on o.term_id = :term and o.school_id = s.id and o.stage = t.stage
            where a.ancestor_id = :scope
            order by u.sort_order, u.code""";

    private static final String OWN = """
            select p.school_id, p.place, p.valid_from, p.present, p.rooms, p.disinfections, p.airings, p.reason
            from unit_ancestor a join hygiene_place p on p.school_id = a.unit_id
            where a.ancestor_id = :scope
            order by p.valid_from desc""";

    private static final String DAYS = """
            select d.school_id, d.log_day, d.disinfected, d.aired, d.touches
            from unit_ancestor a join hygiene_day d on d.school_id = a.unit_id
            where a.ancestor_id = :scope and d.log_day between :first and :today""";

    /** A place is done when what counts of it within the days adds up to all its rooms. */
    private static final String DONE = """
            select 'NOW', l.school_id, l.kind, l.place
            from unit_ancestor a join hygiene_log l on l.school_id = a.unit_id
            where a.ancestor_id = :scope and l.log_day <= :today
              and l.log_day > (case when l.kind = 'DISINFECTION' then :disinfectedFrom else :airedFrom end)
            group by l.school_id, l.kind, l.place
            having sum(l.counted) >= max(l.rooms_of)
            union all
            select 'OPENING', l.school_id, l.kind, l.place
            from (
                select o.school_id, min(o.actual_day) as opened
                from unit_ancestor a join opening o on o.school_id = a.unit_id
                where a.ancestor_id = :scope and o.term_id = :term and o.actual_day is not null
                group by o.school_id) w
              join hygiene_log l on l.school_id = w.school_id
            where timestampdiff(day, l.log_day, w.opened)
              between 0 and (case when l.kind = 'DISINFECTION' then :disinfectedDays else :airedDays end)
            group by l.school_id, l.kind, l.place
            having sum(l.counted) >= max(l.rooms_of)""";

    private final HygieneShelf shelf;
    private final Calendars calendars;
    private final JdbcClient jdbc;

    GroundReader(HygieneShelf shelf, Calendars calendars, JdbcClient jdbc) {
        this.shelf = shelf;
        this.calendars = calendars;
        this.jdbc = jdbc;
    }

    /** Of the schools at and below a unit. */
    Ground read(UnitId scope, TermId term, LocalDate today) {
        HygieneRule rule = shelf.rule(today);
        Map<UnitId, Map<LocalDate, Ground.DayDone>> days = new HashMap<>();
        jdbc.sql(DAYS)
                .param("scope", Ids.bytes(scope.value()))
                .param("first", today.minusDays(BACK))
                .param("today", today)
                .query((RowCallbackHandler)
                        row -> days.computeIfAbsent(new UnitId(Ids.read(row.getBytes(1))), none -> new HashMap<>())
                                .put(
                                        row.getObject(2, LocalDate.class),
                                        new Ground.DayDone(row.getInt(3), row.getInt(4), row.getInt(5))));
        HashMap<UnitId, Ground.Places> now = new HashMap<>();
        HashMap<UnitId, Ground.Places> opening = new HashMap<>();
        jdbc.sql(DONE)
                .param("scope", Ids.bytes(scope.value()))
                .param("term", Ids.bytes(term.value()))
                .param("today", today)
                .param("disinfectedFrom", today.minusDays(rule.disinfectedDays()))
                .param("airedFrom", today.minusDays(rule.airedDays()))
                .param("disinfectedDays", rule.disinfectedDays())
                .param("airedDays", rule.airedDays())
                .query((RowCallbackHandler) row -> Ground.into(
                                row.getString(1).equals("NOW") ? now : opening, new UnitId(Ids.read(row.getBytes(2))))
                        .of(HygieneKind.valueOf(row.getString(3)))
                        .add(HygienePlace.valueOf(row.getString(4))));
        return new Ground(sessions(scope, term, today), new SchoolPlans(shelf), days, now, opening);
    }

    /** One school; refused as something unknown where it is none. */
    Session session(UnitId school, TermId term, LocalDate today) {
        return sessions(school, term, today).stream()
                .filter(session -> session.school().equals(school))
                .findFirst()
                .orElseThrow(AccessRefused::new);
    }

    /** The schools at and below a unit, with what they say of their places. */
    List<Session> sessions(UnitId scope, TermId term, LocalDate today) {
        Map<UnitId, List<OwnPlace>> own = new HashMap<>();
        jdbc.sql(OWN).param("scope", Ids.bytes(scope.value())).query((RowCallbackHandler) row -> own.computeIfAbsent(
                        new UnitId(Ids.read(row.getBytes(1))), none -> new ArrayList<>())
                .add(new OwnPlace(
                        HygienePlace.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        new OwnPlaceDraft(
                                row.getBoolean(4), row.getInt(5), row.getInt(6), row.getInt(7), row.getString(8)))));
        Map<UnitId, Session> sessions = new LinkedHashMap<>();
        jdbc.sql(SCHOOLS)
                .param("scope", Ids.bytes(scope.value()))
                .param("term", Ids.bytes(term.value()))
                .param("today", today)
                .query((RowCallbackHandler) row -> {
                    UnitId school = new UnitId(Ids.read(row.getBytes(1)));
                    UnitId county = new UnitId(Ids.read(row.getBytes(2)));
                    boolean boarding = row.getBoolean(3);
                    Stage stage = Stage.valueOf(row.getString(4));
                    sessions.computeIfAbsent(
                                    school,
                                    none -> new Session(
                                            school,
                                            county,
                                            boarding,
                                            new ArrayList<>(),
                                            own.getOrDefault(school, List.of())))
                            .stages()
                            .add(new Session.StageDays(
                                    row.getObject(5, LocalDate.class),
                                    row.getObject(6, LocalDate.class),
                                    calendars.days(term, county, stage, boarding)));
                });
        return List.copyOf(sessions.values());
    }
}
