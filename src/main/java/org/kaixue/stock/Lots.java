package org.kaixue.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The lots that lie, or lay, in depots and stores. */
@Service
public class Lots {

    private static final String SELECT = """
            select l.id, b.item_id, l.number, l.produced_on, l.expires_on, l.supplier, l.origin, b.unit_id, b.quantity
            from stock_balance b join lot l on l.id = b.lot_id where\s""";

    private static final int SHORTEST = 2;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Jurisdiction jurisdiction;

    Lots(JdbcClient jdbc, Catalogue catalogue, Jurisdiction jurisdiction) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.jurisdiction = jurisdiction;
    }

    /** A lot, also one that is used up; an unknown id is refused as a forbidden one is. */
    public LotRow get(LotId id) {
        LotRow lot = jdbc.sql(SELECT + "b.lot_id = ?").param(Ids.bytes(id.value())).query(Lots::row).list().stream()
                .findFirst()
                .orElseThrow(AccessRefused::new);
        jurisdiction.require(Permission.STOCK_READ, lot.unit());
        return lot;
    }

    /** What a unit itself has of an item, first expired first. */
    public List<LotRow> at(UnitId unit, ItemId item) {
        jurisdiction.require(Permission.STOCK_READ, unit);
        return jdbc.sql(SELECT + """
                        b.unit_id = ? and b.item_id = ? and b.held = true
                        order by case when l.expires_on is null then 1 else 0 end, l.expires_on, l.id""")
                .param(Ids.bytes(unit.value()))
                .param(Ids.bytes(item.value()))
                .query(Lots::row)
                .list();
    }

    /** What a unit itself had of an item at the end of a day, by business date as the books say now. */
    public List<LotRow> on(UnitId unit, ItemId item, LocalDate day) {
        jurisdiction.require(Permission.STOCK_READ, unit);
        return jdbc.sql("""
                        select l.id, b.item_id, l.number, l.produced_on, l.expires_on, l.supplier, l.origin, b.unit_id,
                          d.closing
                        from stock_balance b join lot l on l.id = b.lot_id
                          join stock_day d on d.place_id = b.place_id and d.lot_id = b.lot_id and d.business_date = (
                            select max(x.business_date) from stock_day x
                            where x.place_id = b.place_id and x.lot_id = b.lot_id and x.business_date <= ?)
                        where b.unit_id = ? and b.item_id = ? and d.closing > 0
                        order by case when l.expires_on is null then 1 else 0 end, l.expires_on, l.id""")
                .param(day)
                .param(Ids.bytes(unit.value()))
                .param(Ids.bytes(item.value()))
                .query(Lots::row)
                .list();
    }

    /**
     * The lots whose number begins with the text, among those that the person may see, what is left first.
     *
     * @param text as it is written on the goods; small letters find capitals too
     */
    public List<LotRow> find(String text, int limit) {
        List<byte[]> roots = jurisdiction.roots(Permission.STOCK_READ).stream()
                .map(unit -> Ids.bytes(unit.id().value()))
                .toList();
        String begins = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (begins.length() < SHORTEST || roots.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + """
                        l.item_id in (:items) and (l.number like :typed escape '!' or l.number like :upper escape '!')
                          and b.unit_id in (select a.unit_id from unit_ancestor a where a.ancestor_id in (:roots))
                        order by case when b.quantity > 0 then 0 else 1 end, l.number, l.id limit :limit""")
                .param(
                        "items",
                        catalogue.rows().stream()
                                .map(row -> Ids.bytes(row.item().id().value()))
                                .toList())
                .param("typed", pattern(begins))
                .param("upper", pattern(begins.toUpperCase(Locale.ROOT)))
                .param("roots", roots)
                .param("limit", limit)
                .query(Lots::row)
                .list();
    }

    private static String pattern(String begins) {
        return begins.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static LotRow row(ResultSet row, int n) throws SQLException {
        return new LotRow(
                new LotId(Ids.read(row.getBytes(1))),
                new ItemId(Ids.read(row.getBytes(2))),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                Origin.valueOf(row.getString(7)),
                new UnitId(Ids.read(row.getBytes(8))),
                row.getLong(9));
    }
}
