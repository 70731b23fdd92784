package org.kaixue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.kaixue.common.DataReplaced;
import org.kaixue.common.Ids;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ten thousand rows of everything that a page lists, written past the services, which would take minutes. */
record ManyRows(JdbcTemplate jdbc, Rows rows, ApplicationEventPublisher events) {

    private static final int MANY = 10_000;
    private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);

    /** Retired items and ended norms, so that no need changes; all else at the county and the school. */
    void write(UnitId county, UnitId school) {
        items();
        norms(school);
        risks(county);
        daysOff();
        declarations(school);
        facilities(school);
        people(school);
        hygiene(school);
        notices(school);
        audit(school, MANY);
        events.publishEvent(new DataReplaced());
    }

    /** What was changed and what was refused at the school. */
    void audit(UnitId school, int entries) {
        insert(entries, """
                insert into audit_entry (id, happened_at, actor, action, refused, record_kind, record_id, unit_id,
                  before_values, after_values)
                values (?, '2020-01-01 00:00:00', 'A', 'need.norm.change', ?, 'norm', ?, ?, 'rate=1', 'rate=2')""", n -> new Object[] {bytes(Ids.next()), n % 2 == 0, "record " + n, bytes(school)});
    }

    private void items() {
        List<UUID> ids = IntStream.range(0, MANY).mapToObj(n -> Ids.next()).toList();
        insert("""
                insert into item (id, code, name_zh, name_en, category, durable, expiry_tracked, emergency_list,
                  sort_order, retired_on, version)
                values (?, ?, '旧物资', 'Old item', 'PROTECTION', false, true, false, 999, '2020-01-01', 0)""", n -> new Object[] {bytes(ids.get(n)), "OLD-" + n});
        insert("""
                insert into item_unit (item_id, position, name_zh, name_en, measure, factor, shown_zh, shown_en)
                values (?, 0, '只', 'pcs', 'BASE', 1, true, true)""", n -> new Object[] {bytes(ids.get(n))});
    }

    private void norms(UnitId school) {
        byte[] mask = jdbc.queryForObject("select id from item where code = 'MASK'", byte[].class);
        insert("""
                insert into norm (id, item_id, driver, rate, cover_days, unit_id, valid_from, valid_to,
                  source_zh, source_en, version)
                values (?, ?, 'PUPIL_DAY', 1, 14, ?, ?, ?, '来源', 'source', 0)""", n -> new Object[] {bytes(Ids.next()), mask, bytes(school), day(n), day(n)});
    }

    private void risks(UnitId county) {
        insert("""
                insert into county_risk (id, county_id, from_date, level, entered_at, entered_by, version)
                values (?, ?, ?, 'LOW', '2020-01-01 00:00:00', 'test', 0)""", n -> new Object[] {bytes(Ids.next()), bytes(county), day(n)});
    }

    private void daysOff() {
        byte[] term = jdbc.queryForObject("select min(id) from term", byte[].class);
        insert("""
                insert into calendar_exception (id, term_id, exception_date, school_day, note, version)
                values (?, ?, ?, false, 'test', 0)""", n -> new Object[] {bytes(Ids.next()), term, day(n)});
    }

    private void declarations(UnitId school) {
        byte[] one = jdbc.queryForObject(
                "select min(id) from school_class where school_id = ?", byte[].class, bytes(school));
        insert("""
                insert into class_headcount (id, class_id, school_id, from_date, pupils, boarders, entered_at,
                  entered_by, version)
                values (?, ?, ?, ?, 30, 0, '2020-01-01 00:00:00', 'test', 0)""", n -> new Object[] {bytes(Ids.next()), one, bytes(school), day(n)});
        insert("""
                insert into staff_headcount (id, school_id, from_date, staff, entered_at, entered_by, version)
                values (?, ?, ?, 12, '2020-01-01 00:00:00', 'test', 0)""", n -> new Object[] {bytes(Ids.next()), bytes(school), day(n)});
    }

    private void facilities(UnitId school) {
        insert("insert into facility (id, school_id, kind, name, version) values (?, ?, 'BUILDING', ?, 0)", n ->
                new Object[] {bytes(Ids.next()), bytes(school), "Building " + n});
    }

    private void people(UnitId school) {
        byte[] one = jdbc.queryForObject(
                "select min(id) from school_class where school_id = ?", byte[].class, bytes(school));
        insert("""
                insert into person (id, school_id, class_id, kind, code, name, boarder, restricted, complete, version,
                  entered_at, entered_by)
                values (?, ?, ?, 'PUPIL', ?, ?, false, false, false, 0, '2020-01-01 00:00:00', 'test')""", n -> new Object[] {bytes(Ids.next()), bytes(school), one, "P" + n, "pupil " + n});
    }

    private void hygiene(UnitId school) {
        insert("""
                insert into hygiene_log (id, school_id, place, kind, log_day, done_at, rooms, rooms_of, counted, minutes,
                  entered_at, entered_by)
                values (?, ?, 'CANTEEN', 'VENTILATION', '2026-11-20', '2026-11-20 01:00:00', 1, 1, 1, 30,
                  '2026-11-20 01:00:00', 'test')""", n -> new Object[] {bytes(Ids.next()), bytes(school)});
    }

    private void notices(UnitId school) {
        insert("""
                insert into notice (id, unit_id, permission, severity, message_key, message_args, link, subject,
                  open_subject, raised_at, version)
                values (?, ?, 'STOCK_READ', 'INFO', 'notice.title', '', 'supply', ?, ?, '2020-01-01 00:00:00', 0)""", n -> new Object[] {bytes(Ids.next()), bytes(school), "subject " + n, "subject " + n});
    }

    private void insert(String sql, IntFunction<Object[]> row) {
        insert(MANY, sql, row);
    }

    private void insert(int many, String sql, IntFunction<Object[]> row) {
        rows.writeAll(sql, IntStream.range(0, many).mapToObj(row).toList());
    }

    private static LocalDate day(int n) {
        return LONG_AGO.plusDays(n);
    }

    private static byte[] bytes(UnitId id) {
        return bytes(id.value());
    }

    private static byte[] bytes(UUID id) {
        return Ids.bytes(id);
    }
}
