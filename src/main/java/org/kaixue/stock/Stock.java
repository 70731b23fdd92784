package org.kaixue.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** What lies in the places of a unit and of all units below it. */
@Service
public class Stock {

    private static final String ROWS = """
            select b.unit_id, b.depot, b.item_id, b.expires_on, sum(b.quantity)
            from unit_ancestor a join stock_balance b on b.unit_id = a.unit_id
            where a.ancestor_id = ? and b.held = true%s
            group by b.unit_id, b.depot, b.item_id, b.expires_on""";

    /** A lot that holds nothing now and has not moved since held nothing then. */
    private static final String ROWS_ON = """
            select b.unit_id, b.depot, b.item_id, b.expires_on, sum(d.closing)
            from unit_ancestor a
              join stock_balance b on b.unit_id = a.unit_id and (b.held = true or b.last_on > ?)
              join stock_day d on d.place_id = b.place_id and d.lot_id = b.lot_id and d.business_date = (
                select max(x.business_date) from stock_day x
                where x.place_id = b.place_id and x.lot_id = b.lot_id and x.business_date <= ?)
            where a.ancestor_id = ? and d.closing > 0%s
            group by b.unit_id, b.depot, b.item_id, b.expires_on""";

    private final JdbcTemplate jdbc;
    private final Jurisdiction jurisdiction;

    Stock(JdbcTemplate jdbc, Jurisdiction jurisdiction) {
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
    }

    /** All that is there, of every item; one statement. */
    public List<StockRow> rows(UnitId scope) {
        jurisdiction.require(Permission.STOCK_READ, scope);
        return jdbc.query(ROWS.formatted(""), Stock::row, Ids.bytes(scope.value()));
    }

    /** All that is there of one item; one statement. */
    public List<StockRow> rows(UnitId scope, ItemId item) {
        jurisdiction.require(Permission.STOCK_READ, scope);
        return jdbc.query(
                ROWS.formatted(" and b.item_id = ?"), Stock::row, Ids.bytes(scope.value()), Ids.bytes(item.value()));
    }

    /**
     * All that was there at the end of a day; one statement. It is the day by business date as the books say now: what was
     * entered later for that day or an earlier one is in it.
     *
     * @param item null for every item
     */
    public List<StockRow> rowsOn(UnitId scope, @Nullable ItemId item, LocalDate day) {
        jurisdiction.require(Permission.STOCK_READ, scope);
        byte[] unit = Ids.bytes(scope.value());
        return item == null
                ? jdbc.query(ROWS_ON.formatted(""), Stock::row, day, day, unit)
                : jdbc.query(
                        ROWS_ON.formatted(" and b.item_id = ?"), Stock::row, day, day, unit, Ids.bytes(item.value()));
    }

    /** What changed of one item after a business day, through another; one statement. */
    public List<Movement> movements(UnitId scope, ItemId item, LocalDate after, LocalDate through) {
        jurisdiction.require(Permission.STOCK_READ, scope);
        return jdbc.query(
                """
                select d.unit_id, b.depot, b.expires_on, d.business_date, sum(d.received - d.issued + d.adjusted)
                from unit_ancestor a join stock_day d on d.unit_id = a.unit_id
                  join stock_balance b on b.place_id = d.place_id and b.lot_id = d.lot_id
                where a.ancestor_id = ? and d.item_id = ? and d.business_date > ? and d.business_date <= ?
                group by d.unit_id, b.depot, b.expires_on, d.business_date""",
                (row, n) -> new Movement(
                        new UnitId(Ids.read(row.getBytes(1))),
                        row.getBoolean(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getLong(5)),
                Ids.bytes(scope.value()),
                Ids.bytes(item.value()),
                after,
                through);
    }

    private static StockRow row(ResultSet row, int n) throws SQLException {
        return new StockRow(
                new UnitId(Ids.read(row.getBytes(1))),
                row.getBoolean(2),
                new ItemId(Ids.read(row.getBytes(3))),
                row.getObject(4, LocalDate.class),
                row.getLong(5));
    }
}
