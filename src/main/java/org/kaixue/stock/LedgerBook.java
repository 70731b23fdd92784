package org.kaixue.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.ItemId;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.Actors;
import org.kaixue.common.Bilingual;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Permission;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** The ledger's lines as people read them, a page at a time. */
@Service
public class LedgerBook {

    private static final String FROM = """
            from unit_ancestor a join ledger_line l on l.unit_id = a.unit_id
              join stock_document d on d.id = l.document_id
              join lot on lot.id = l.lot_id
              join item i on i.id = l.item_id
              join unit u on u.id = l.unit_id
            where a.ancestor_id = :scope%s
            """;
    private static final String LIKE = """
             and (lower(i.name_zh) like :pattern escape '!' or lower(i.name_en) like :pattern escape '!'
              or lower(u.name_zh) like :pattern escape '!' or lower(u.name_en) like :pattern escape '!'
              or lower(lot.number) like :pattern escape '!' or lower(d.posted_by) like :pattern escape '!'
              or lower(d.reason) like :pattern escape '!')""";
    private static final Map<String, String> ORDER = Map.of(
            "date", "l.business_date",
            "item", "i.sort_order",
            "unit", "u.code",
            "quantity", "l.quantity",
            "posted", "d.posted_at");

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Jurisdiction jurisdiction;
    private final Actors actors;
    private final BusinessClock clock;

    LedgerBook(JdbcClient jdbc, Catalogue catalogue, Jurisdiction jurisdiction, Actors actors, BusinessClock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.jurisdiction = jurisdiction;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * The lines of a unit and of all below it.
     *
     * @param lot only the lines of this lot; null for all
     */
    public List<LedgerRow> page(UnitId scope, @Nullable LotId lot, PageQuery query) {
        jurisdiction.require(Permission.STOCK_READ, scope);
        String sql = """
                select l.document_id, d.kind, l.business_date, l.unit_id, u.name_zh, u.name_en, l.item_id, l.lot_id,
                  lot.number, lot.expires_on, l.quantity, l.typed_amount, l.typed_unit, d.purpose, d.reason,
                  d.posted_at, d.posted_by,
                  exists (select 1 from stock_document r where r.reverses_id = d.id)
                """ + FROM.formatted(conditions(lot, query)) + "order by "
                + query.orderBy(ORDER, "l.id desc") + " limit :limit offset :offset";
        return narrowed(sql, scope, lot, query)
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(this::row)
                .list();
    }

    /** How many lines there are. */
    public int count(UnitId scope, @Nullable LotId lot, PageQuery query) {
        jurisdiction.require(Permission.STOCK_READ, scope);
        return narrowed("select count(*) " + FROM.formatted(conditions(lot, query)), scope, lot, query)
                .query(Integer.class)
                .single();
    }

    private static String conditions(@Nullable LotId lot, PageQuery query) {
        return (lot == null ? "" : " and l.lot_id = :lot") + (query.filter().isEmpty() ? "" : " " + LIKE);
    }

    private StatementSpec narrowed(String sql, UnitId scope, @Nullable LotId lot, PageQuery query) {
        StatementSpec statement = jdbc.sql(sql).param("scope", Ids.bytes(scope.value()));
        if (lot != null) {
            statement = statement.param("lot", Ids.bytes(lot.value()));
        }
        return query.filter().isEmpty() ? statement : statement.param("pattern", query.pattern());
    }

    private LedgerRow row(ResultSet row, int n) throws SQLException {
        DocumentKind kind = DocumentKind.valueOf(row.getString(2));
        UnitId unit = new UnitId(Ids.read(row.getBytes(4)));
        String purpose = row.getString(14);
        Instant postedAt = Moments.read(row.getObject(16, LocalDateTime.class));
        boolean reversed = row.getBoolean(18);
        boolean open = kind != DocumentKind.REVERSE && !reversed;
        boolean own = kind == DocumentKind.ISSUE
                && row.getString(17).equals(actors.current().name())
                && LocalDate.ofInstant(postedAt, BusinessClock.ZONE).equals(clock.today());
        return new LedgerRow(
                new DocumentId(Ids.read(row.getBytes(1))),
                kind,
                row.getObject(3, LocalDate.class),
                unit,
                new Bilingual(row.getString(5), row.getString(6)),
                catalogue.get(new ItemId(Ids.read(row.getBytes(7)))),
                new LotId(Ids.read(row.getBytes(8))),
                row.getString(9),
                row.getObject(10, LocalDate.class),
                row.getLong(11),
                new Typed(row.getBigDecimal(12), row.getString(13)),
                purpose == null ? null : Purpose.valueOf(purpose),
                row.getString(15),
                postedAt,
                row.getString(17),
                reversed,
                open && (own || jurisdiction.may(Permission.STOCK_WRITE, unit)));
    }
}
