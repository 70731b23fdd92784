package org.kaixue.need;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Ids;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.kaixue.stock.Stock;
import org.kaixue.stock.StockRow;
import org.kaixue.support.Benchmarks.Size;
import org.kaixue.support.Measured;
import org.kaixue.support.Portal;
import org.kaixue.support.RecordedWork;
import org.kaixue.support.Turns;

/**
 * What the figures of /supply cost over the whole prefecture: beside their own statements sent by plain JDBC, beside the
 * GROUP BY over the ledger that would give the same stock, and over a ledger of ten times as many lines.
 */
public final class SupplyBenchmark {

    private static final String FIGURES = "figures";
    private static final String SQL = "own statements";
    private static final String LARGE = "figures, ten times the lines";
    private static final String LARGE_SQL = "own statements, ten times the lines";
    private static final String GROUP_BY = "group by";

    /** The ledger's answer to {@link Stock#rows}: what lies where of what until when. */
    private static final String LEDGER = """
            select l.unit_id, p.kind = 'DEPOT', l.item_id, lot.expires_on, sum(l.quantity)
            from (select place_id, lot_id, unit_id, item_id, sum(quantity) as quantity
                from ledger_line group by place_id, lot_id, unit_id, item_id) l
              join unit_ancestor a on a.unit_id = l.unit_id and a.ancestor_id = ?
              join place p on p.id = l.place_id
              join lot on lot.id = l.lot_id
            where l.quantity > 0
            group by l.unit_id, p.kind = 'DEPOT', l.item_id, lot.expires_on""";

    private static final String READER = "bureau";
    private static final int GROUP_BY_EVERY = 10;

    private SupplyBenchmark() {}

    /** Measures; the second portal's ledger has ten times the lines of the first one's. */
    public static List<Measured> measure(Portal portal, Portal large, Size size) throws Exception {
        try (Connection connection = portal.connect();
                Connection other = large.connect();
                PreparedStatement groupBy = connection.prepareStatement(LEDGER)) {
            groupBy.setBytes(1, Ids.bytes(prefecture(portal).value()));
            requireSameStock(portal, rows(groupBy));
            Turns turns = new Turns();
            turns.add(FIGURES, 1, work(portal));
            turns.add(SQL, 1, own(portal, connection));
            turns.add(LARGE, 1, work(large));
            turns.add(LARGE_SQL, 1, own(large, other));
            turns.add(GROUP_BY, GROUP_BY_EVERY, () -> rows(groupBy));
            turns.run(size.rounds() / 2, size.rounds());
            double figures = turns.median(FIGURES);
            return List.of(
                    Measured.only("/supply figures, ms", figures, ""),
                    Measured.only("their own SQL, ms", turns.median(SQL), ""),
                    Measured.only("/supply figures at ten times the lines, ms", turns.median(LARGE), ""),
                    Measured.only("their own SQL at ten times the lines, ms", turns.median(LARGE_SQL), ""),
                    Measured.only("GROUP BY over the ledger, ms", turns.median(GROUP_BY), ""),
                    Measured.byItsOwnStatements("/supply figures by their own SQL", figures / turns.median(SQL), 1.5),
                    Measured.atMost("/supply figures by the GROUP BY", figures / turns.median(GROUP_BY), 0.1, ""),
                    Measured.atMost("/supply figures, ten times the lines", turns.median(LARGE) / figures, 1.2, ""));
        }
    }

    private static Callable<Integer> work(Portal portal) {
        NeedService needs = portal.bean(NeedService.class);
        SupplyFigures figures = portal.bean(SupplyFigures.class);
        SupplyQuery query = SupplyQuery.of(
                prefecture(portal), portal.bean(Terms.class).current().id());
        return () -> {
            portal.signIn(READER);
            return figures.of(needs.supply(query)).size();
        };
    }

    private static Callable<Integer> own(Portal portal, Connection connection) throws Exception {
        Callable<Integer> work = work(portal);
        work.call();
        RecordedWork recorded = RecordedWork.of(work);
        return recorded.on(connection)::run;
    }

    private static List<StockRow> rows(PreparedStatement groupBy) throws SQLException {
        List<StockRow> rows = new ArrayList<>();
        try (ResultSet row = groupBy.executeQuery()) {
            while (row.next()) {
                rows.add(new StockRow(
                        new UnitId(Ids.read(row.getBytes(1))),
                        row.getBoolean(2),
                        new ItemId(Ids.read(row.getBytes(3))),
                        row.getObject(4, LocalDate.class),
                        row.getLong(5)));
            }
        }
        return rows;
    }

    private static void requireSameStock(Portal portal, List<StockRow> fromLedger) {
        portal.signIn(READER);
        List<StockRow> kept = portal.bean(Stock.class).rows(prefecture(portal));
        if (!Set.copyOf(kept).equals(Set.copyOf(fromLedger))) {
            throw new IllegalStateException("The ledger and the balances give different stock");
        }
    }

    private static UnitId prefecture(Portal portal) {
        return portal.bean(Units.class).tree().roots().getFirst().id();
    }
}
