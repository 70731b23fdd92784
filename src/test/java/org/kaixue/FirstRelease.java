package org.kaixue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.support.DatabaseCleaner;

/**
 * A database as the first release left it, with rows in every table, written by that schema's own columns. Each place
 * received every item once and issued ten pieces of it four times a day; the last document is a count that missed ten.
 *
 * @param documents of each place, each with a line of every item
 */
record FirstRelease(String url, String username, String password, int documents) {

    /** The last step of the first release. */
    static final String SCHEMA = "006.1";

    static final int PLACES = 50;
    static final int ITEMS = 20;

    /** What is left of every item at every place. */
    static final int LEFT = 10;

    private static final int A_DAY = 4;
    private static final int BATCH = 10_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final LocalDateTime THEN = LocalDateTime.of(2020, 1, 1, 0, 0);

    /** Brings the empty database to the first release's schema and fills it; answers how many rows each table has. */
    Map<String, Long> make() throws SQLException {
        Flyway.configure()
                .dataSource(url, username, password)
                .target(SCHEMA)
                .load()
                .migrate();
        String batched = url.startsWith("jdbc:mysql:") ? url + "&rewriteBatchedStatements=true" : url;
        try (Connection connection = DriverManager.getConnection(batched, username, password)) {
            connection.setAutoCommit(false);
            new Filling(connection, documents).fill();
            connection.commit();
            return DatabaseCleaner.rows(connection);
        }
    }

    /** One filling of the tables, spine first. */
    private static final class Filling {
        private final Connection connection;
        private final int documents;
        private final byte[] prefecture = id();
        private final byte[] county = id();
        private final byte[] term = id();
        private final byte[] account = id();
        private final List<byte[]> schools = ids(PLACES);
        private final List<byte[]> items = ids(ITEMS);
        private final List<byte[]> places = ids(PLACES);
        private final List<List<byte[]>> lots =
                IntStream.range(0, PLACES).mapToObj(n -> ids(ITEMS)).toList();

        Filling(Connection connection, int documents) {
            this.connection = connection;
            this.documents = documents;
        }

        void fill() throws SQLException {
            organisation();
            classesAndFacilities();
            calendar();
            people();
            catalogue();
            shelves();
            papers();
            kept();
        }

        private void organisation() throws SQLException {
            String unit = """
                    insert into unit (id, kind, parent_id, code, name_zh, name_en, sort_order, version)
                    values (?, ?, ?, ?, '单位', 'Unit', 1, 0)""";
            write(unit, prefecture, "PREFECTURE", null, "639000");
            write(unit, county, "COUNTY", prefecture, "639001");
            write(unit, each(n -> row(schools.get(n), "SCHOOL", county, "639001%03d".formatted(n))));
            String above = "insert into unit_ancestor (ancestor_id, unit_id) values (?, ?)";
            write(above, prefecture, prefecture);
            write(above, prefecture, county);
            write(above, county, county);
            for (byte[] upper : List.of(prefecture, county)) {
                write(above, each(n -> row(upper, schools.get(n))));
            }
            write(above, each(n -> row(schools.get(n), schools.get(n))));
            write("""
                    insert into county_risk (id, county_id, from_date, level, entered_at, entered_by, version)
                    values (?, ?, ?, 'LOW', ?, 'somebody', 0)""", id(), county, FIRST_DAY, THEN);
        }

        private void classesAndFacilities() throws SQLException {
            write("""
                    insert into school (id, county_id, type, boarding, version)
                    values (?, ?, 'PRIMARY', false, 0)""", each(n -> row(schools.get(n), county)));
            write("insert into school_stage (school_id, stage) values (?, 'PRIMARY')", each(n -> row(schools.get(n))));
            List<byte[]> classes = ids(PLACES);
            write("""
                    insert into school_class (id, school_id, stage, entry_year, number, version)
                    values (?, ?, 'PRIMARY', 2019, 1, 0)""", each(n -> row(classes.get(n), schools.get(n))));
            write("""
                    insert into class_headcount (id, class_id, school_id, from_date, standing_from, standing_until,
                      pupils, boarders, entered_at, entered_by, version)
                    values (?, ?, ?, ?, ?, null, 40, 0, ?, 'somebody', 0)""", each(n -> row(id(), classes.get(n), schools.get(n), FIRST_DAY, FIRST_DAY, THEN)));
            write("""
                    insert into staff_headcount (id, school_id, from_date, standing_from, staff, entered_at, entered_by,
                      version)
                    values (?, ?, ?, ?, 12, ?, 'somebody', 0)""", each(n -> row(id(), schools.get(n), FIRST_DAY, FIRST_DAY, THEN)));
            List<byte[]> gates = ids(PLACES);
            write("""
                    insert into facility (id, school_id, kind, name, version)
                    values (?, ?, 'GATE', '东门', 0)""", each(n -> row(gates.get(n), schools.get(n))));
            write("""
                    insert into facility_state (id, facility_id, school_id, from_date, state, entered_at, entered_by,
                      version)
                    values (?, ?, ?, ?, 'IN_USE', ?, 'somebody', 0)""", each(n -> row(id(), gates.get(n), schools.get(n), FIRST_DAY, THEN)));
            write("insert into facility_none (school_id, kind) values (?, 'BATH')", each(n -> row(schools.get(n))));
        }

        private void calendar() throws SQLException {
            write("""
                    insert into term (id, code, school_year, season, name_zh, name_en, first_day, last_day, version)
                    values (?, '2020-spring', 2019, 'SPRING', '春季', 'Spring', ?, ?, 0)""", term, FIRST_DAY, FIRST_DAY.plusMonths(6));
            write("""
                    insert into school_week (id, term_id, weekdays, boarder_weekdays, version)
                    values (?, ?, 31, 31, 0)""", id(), term);
            write("""
                    insert into calendar_exception (id, term_id, exception_date, school_day, note, version)
                    values (?, ?, ?, false, '元旦', 0)""", id(), term, FIRST_DAY);
            write("""
                    insert into opening (id, term_id, school_id, stage, planned_day, version)
                    values (?, ?, ?, 'PRIMARY', ?, 0)""", each(n -> row(id(), term, schools.get(n), FIRST_DAY)));
        }

        private void people() throws SQLException {
            write("""
                    insert into account (id, username, name_zh, name_en, password_hash, must_set_password, created_at,
                      version)
                    values (?, 'keeper', '管理员', 'Keeper', 'x', false, ?, 0)""", account, THEN);
            write("""
                    insert into account_grant (id, account_id, role, unit_id)
                    values (?, ?, 'ADMINISTRATOR', ?)""", id(), account, prefecture);
            write("""
                    insert into sign_in_failure (id, username, address, failed_at)
                    values (?, 'keeper', '192.0.2.1', ?)""", id(), THEN);
            write("""
                    insert into audit_entry (id, happened_at, account_id, actor, action, refused, record_kind, unit_id)
                    values (?, ?, ?, '管理员', 'unit.create', false, 'unit', ?)""", id(), THEN, account, prefecture);
            byte[] notice = id();
            write("""
                    insert into notice (id, unit_id, permission, severity, message_key, message_args, link, subject,
                      raised_at, resolved_at, version)
                    values (?, ?, 'STOCK_READ', 'INFO', 'notice.title', '', 'supply', 'first', ?, ?, 0)""", notice, county, THEN, THEN);
            write("""
                    insert into notice_read (notice_id, account_id, read_at) values (?, ?, ?)""", notice, account, THEN);
        }

        private void catalogue() throws SQLException {
            for (int n = 0; n < ITEMS; n++) {
                write("""
                        insert into item (id, code, name_zh, name_en, category, durable, expiry_tracked, emergency_list,
                          sort_order, version)
                        values (?, ?, '物资', 'Item', 'PROTECTION', false, true, true, ?, 0)""", items.get(n), "ITEM-" + n, n);
                write("""
                        insert into item_unit (item_id, position, name_zh, name_en, measure, factor, shown_zh, shown_en)
                        values (?, 0, '只', 'pcs', 'BASE', 1, true, true)""", items.get(n));
                write("""
                        insert into norm (id, item_id, driver, rate, cover_days, valid_from, source_zh, source_en, version)
                        values (?, ?, 'PUPIL_DAY', 1, 14, ?, '来源', 'source', 0)""", id(), items.get(n), FIRST_DAY);
            }
            write("""
                    insert into cover_band (id, valid_from, red_below_days, amber_below_days, red_below_percent,
                      amber_below_percent, version)
                    values (?, ?, 5, 10, 50, 100, 0)""", id(), FIRST_DAY);
        }

        private void shelves() throws SQLException {
            write("""
                    insert into place (id, unit_id, school_id, kind, name_zh, name_en, version)
                    values (?, ?, ?, 'STORE', '库房', 'Store', 0)""", each(n -> row(places.get(n), schools.get(n), schools.get(n))));
            write("""
                    insert into lot (id, item_id, number, expires_on, origin, version)
                    values (?, ?, ?, '2099-12-31', 'BOUGHT', 0)""", shelf((p, i) -> row(lot(p, i), items.get(i), "L%d-%d".formatted(p, i))));
        }

        /** Documents with their lines, place by place. */
        private void papers() throws SQLException {
            for (int p = 0; p < PLACES; p++) {
                int place = p;
                List<byte[]> ids = ids(documents);
                write(
                        """
                        insert into stock_document (id, kind, place_id, unit_id, school_id, business_date, purpose,
                          posted_at, posted_by, account_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, '管理员', ?)""",
                        IntStream.range(0, documents)
                                .mapToObj(d -> row(
                                        ids.get(d),
                                        kind(d),
                                        places.get(place),
                                        schools.get(place),
                                        schools.get(place),
                                        day(d),
                                        "ISSUE".equals(kind(d)) ? "USE" : null,
                                        THEN.plusMinutes(d),
                                        account)));
                write("""
                        insert into ledger_line (id, document_id, position, place_id, unit_id, school_id, item_id,
                          lot_id, business_date, quantity, typed_amount, typed_unit)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '只')""", IntStream.range(0, documents * ITEMS).mapToObj(n -> {
                    int d = n / ITEMS;
                    int i = n % ITEMS;
                    int quantity = d == 0 ? LEFT * documents : -LEFT;
                    return row(
                            id(),
                            ids.get(d),
                            i,
                            places.get(place),
                            schools.get(place),
                            schools.get(place),
                            items.get(i),
                            lot(place, i),
                            day(d),
                            quantity,
                            Math.abs(quantity));
                }));
            }
        }

        /** What is kept beside the lines: balances and days. */
        private void kept() throws SQLException {
            write(
                    """
                    insert into stock_balance (place_id, lot_id, item_id, unit_id, school_id, depot, expires_on, quantity,
                      last_on)
                    values (?, ?, ?, ?, ?, false, '2099-12-31', ?, ?)""",
                    shelf((p, i) -> row(
                            places.get(p),
                            lot(p, i),
                            items.get(i),
                            schools.get(p),
                            schools.get(p),
                            LEFT,
                            day(documents - 1))));
            for (int first = 0; first < documents; first += A_DAY) {
                int from = first;
                int until = Math.min(first + A_DAY, documents);
                int received = first == 0 ? LEFT * documents : 0;
                int counted = until == documents ? -LEFT : 0;
                int issued = LEFT * (until - first) + (first == 0 ? -LEFT : 0) + counted;
                write(
                        """
                        insert into stock_day (place_id, lot_id, business_date, item_id, unit_id, school_id, received,
                          issued, adjusted, closing)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        shelf((p, i) -> row(
                                places.get(p),
                                lot(p, i),
                                day(from),
                                items.get(i),
                                schools.get(p),
                                schools.get(p),
                                received,
                                issued,
                                counted,
                                LEFT * (documents - until + 1))));
            }
        }

        private String kind(int document) {
            return document == 0 ? "RECEIVE" : document == documents - 1 ? "COUNT" : "ISSUE";
        }

        private static LocalDate day(int document) {
            return FIRST_DAY.plusDays(document / A_DAY);
        }

        private byte[] lot(int place, int item) {
            return lots.get(place).get(item);
        }

        private static Stream<Object[]> each(IntFunction<@Nullable Object[]> school) {
            return IntStream.range(0, PLACES).mapToObj(school);
        }

        private static Stream<Object[]> shelf(Shelf shelf) {
            return IntStream.range(0, PLACES * ITEMS).mapToObj(n -> shelf.row(n / ITEMS, n % ITEMS));
        }

        private void write(String sql, @Nullable Object... row) throws SQLException {
            write(sql, Stream.<Object[]>of(row));
        }

        private void write(String sql, Stream<Object[]> rows) throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                int n = 0;
                for (Object[] row : (Iterable<Object[]>) rows::iterator) {
                    for (int column = 0; column < row.length; column++) {
                        insert.setObject(column + 1, row[column]);
                    }
                    insert.addBatch();
                    if (++n % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        }
    }

    /** The row of one item at one place. */
    @FunctionalInterface
    private interface Shelf {
        @Nullable
        Object[] row(int place, int item);
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private static byte[] id() {
        return Ids.bytes(Ids.next());
    }

    private static List<byte[]> ids(int number) {
        return IntStream.range(0, number).mapToObj(n -> id()).toList();
    }
}
