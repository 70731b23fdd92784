package org.kaixue.stock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.SystemWork;
import org.kaixue.support.Portal;

/**
 * Years of a ledger, planted by statements over whole sets: every place receives a lot of every item, uses it up in ten
 * days by four issues a day, and receives the next. Documents, lines, lots, balances and days agree, which the product's
 * own {@link Reconciliation} confirms; what the demo holds stays as it is, so that ledgers of any length answer with the
 * same stock.
 */
public final class PlantedLedger {

    private static final int DAYS = 10;
    private static final int ISSUES_A_DAY = 4;
    private static final int ISSUED = 10;
    private static final int LINES_A_LOT = 1 + DAYS * ISSUES_A_DAY;

    private static final List<String> SHELVES =
            List.of("set sql_log_bin = 0, foreign_key_checks = 0, unique_checks = 0", """
            create temporary table planted_shelf (n int primary key, place_n int, item_n int, place_id binary(16),
              unit_id binary(16), school_id binary(16), depot boolean, item_id binary(16), expires boolean,
              unit varchar(20))
            """, """
            insert into planted_shelf
            select row_number() over (order by p.place_n, i.item_n) - 1, p.place_n, i.item_n, p.id, p.unit_id,
              p.school_id, p.kind = 'DEPOT', i.id, i.expiry_tracked, i.unit
            from (select row_number() over (order by id) as place_n, place.* from place) p
              cross join (select row_number() over (order by sort_order) as item_n, item.*, u.name_zh as unit
                from item join item_unit u on u.item_id = item.id and u.position = 0) i
            """, """
            create temporary table planted_round (n int primary key, day int, business_date date, at char(12),
              lot_at char(12), quantity int)
            """);

    private static final String ROUND = "insert into planted_round values (?, ?, ?, ?, ?, ?)";
    private static final String LOTS = """
            insert into lot (id, item_id, number, expires_on, origin, version)
            select %s, s.item_id, concat('P', r.at), case when s.expires then r.business_date + interval 1 year end,
              'BOUGHT', 0
            from planted_round r straight_join planted_shelf s
            where r.n = 0 and s.n < ?""".formatted(lot());
    private static final String DOCUMENTS = """
            insert into stock_document (id, kind, place_id, unit_id, school_id, business_date, purpose, posted_at,
              posted_by)
            select %s, if(r.n = 0, 'RECEIVE', 'ISSUE'), s.place_id, s.unit_id, s.school_id, r.business_date,
              if(r.n = 0, null, 'USE'), r.business_date, 'planted'
            from planted_round r straight_join planted_shelf s
            where s.item_n = 1 and s.n < ?""".formatted(document());
    private static final String LINES = """
            insert into ledger_line (id, document_id, position, place_id, unit_id, school_id, item_id, lot_id,
              business_date, quantity, typed_amount, typed_unit)
            select %s, %s, s.item_n, s.place_id, s.unit_id, s.school_id, s.item_id, %s,
              r.business_date, r.quantity, abs(r.quantity), s.unit
            from planted_round r straight_join planted_shelf s
            where s.n < ?""".formatted(id("r.at", "003", "r.n * 1000000 + s.n"), document(), lot());
    private static final String BALANCES = """
            insert into stock_balance (place_id, lot_id, item_id, unit_id, school_id, depot, expires_on, quantity,
              last_on)
            select s.place_id, %s, s.item_id, s.unit_id, s.school_id, s.depot,
              case when s.expires then r.business_date + interval 1 year end, 0, r.business_date + interval %d day
            from planted_round r straight_join planted_shelf s
            where r.n = 0 and s.n < ?""".formatted(lot(), DAYS - 1);
    private static final String DAY_ROWS =
            """
            insert into stock_day (place_id, lot_id, business_date, item_id, unit_id, school_id, received, issued,
              adjusted, closing)
            select s.place_id, %s, r.business_date, s.item_id, s.unit_id, s.school_id,
              if(r.day = 0, %2$d, 0), %3$d, 0, %2$d - %3$d * (r.day + 1)
            from planted_round r straight_join planted_shelf s
            where (r.n - 1) %% %4$d = 0 and s.n < ?""".formatted(lot(), DAYS * ISSUES_A_DAY * ISSUED, ISSUES_A_DAY * ISSUED, ISSUES_A_DAY);

    private PlantedLedger() {}

    /** Plants as many lines, or a few more, that end yesterday. */
    public static void plant(Portal portal, int lines) throws SQLException {
        try (Connection connection = portal.administer();
                Statement statement = connection.createStatement()) {
            for (String sql : SHELVES) {
                statement.execute(sql);
            }
            int shelves = count(statement, "planted_shelf");
            int lots = (lines - count(statement, "ledger_line") + LINES_A_LOT - 1) / LINES_A_LOT;
            LocalDate first =
                    portal.bean(BusinessClock.class).today().minusDays((long) DAYS * ((lots + shelves - 1) / shelves));
            for (; lots > 0; lots -= shelves, first = first.plusDays(DAYS)) {
                plant(connection, first, Math.min(lots, shelves));
            }
            statement.execute("analyze table lot, stock_document, ledger_line, stock_balance, stock_day");
        }
        Reconciliation.Outcome outcome = SystemWork.as(
                "benchmark", () -> portal.bean(Reconciliation.class).check());
        if (!outcome.agrees()) {
            throw new IllegalStateException("The planted ledger does not agree: " + outcome);
        }
    }

    private static void plant(Connection connection, LocalDate first, int lots) throws SQLException {
        connection.createStatement().execute("delete from planted_round");
        try (PreparedStatement round = connection.prepareStatement(ROUND)) {
            for (int n = 0; n < LINES_A_LOT; n++) {
                int day = n == 0 ? 0 : (n - 1) / ISSUES_A_DAY;
                LocalDate date = first.plusDays(day);
                round.setInt(1, n);
                round.setInt(2, day);
                round.setObject(3, date);
                round.setString(4, time(date, n));
                round.setString(5, time(first, 0));
                round.setInt(6, n == 0 ? DAYS * ISSUES_A_DAY * ISSUED : -ISSUED);
                round.executeUpdate();
            }
        }
        for (String sql : List.of(LOTS, DOCUMENTS, LINES, BALANCES, DAY_ROWS)) {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                insert.setInt(1, lots);
                insert.executeUpdate();
            }
        }
    }

    private static String time(LocalDate date, int second) {
        return "%012x"
                .formatted(date.atTime(LocalTime.NOON)
                        .toInstant(ZoneOffset.UTC)
                        .plusSeconds(second)
                        .toEpochMilli());
    }

    private static String lot() {
        return id("r.lot_at", "001", "s.n");
    }

    private static String document() {
        return id("r.at", "002", "s.place_n");
    }

    /** A UUID of version 7: twelve digits of time, three that tell the tables apart, fifteen that count. */
    private static String id(String at, String table, String number) {
        return "unhex(concat(%s, '7%s8', lpad(hex(%s), 15, '0')))".formatted(at, table, number);
    }

    private static int count(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
