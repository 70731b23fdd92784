package org.kaixue.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.ItemId;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads lines of the ledger with what their documents say. */
@Component
class LedgerReader {

    /** The columns that {@link #rows} reads, from {@link #JOINED}. */
    static final String SELECT = """
            select l.document_id, d.kind, l.business_date, l.unit_id, u.name_zh, u.name_en, l.item_id, l.lot_id,
              lot.number, lot.expires_on, l.quantity, l.typed_amount, l.typed_unit, d.purpose, d.reason,
              d.posted_at, d.posted_by, d.account_id,
              exists (select 1 from stock_document r where r.reverses_id = d.id), d.business_date, c.document_id
            """;

    /** What belongs to a line {@code l}. */
    static final String JOINED = """
              join stock_document d on d.id = l.document_id
              join lot on lot.id = l.lot_id
              join item i on i.id = l.item_id
              join unit u on u.id = l.unit_id
              left join stock_count c on c.id = l.count_id
            """;

    private final Catalogue catalogue;
    private final ReversalRight right;

    LedgerReader(Catalogue catalogue, ReversalRight right) {
        this.catalogue = catalogue;
        this.right = right;
    }

    MappedQuerySpec<LedgerRow> rows(StatementSpec statement) {
        return statement.query(this::row);
    }

    private LedgerRow row(ResultSet row, int n) throws SQLException {
        DocumentKind kind = DocumentKind.valueOf(row.getString(2));
        UnitId unit = new UnitId(Ids.read(row.getBytes(4)));
        String purpose = row.getString(14);
        Instant postedAt = Moments.read(row.getObject(16, LocalDateTime.class));
        boolean reversed = row.getBoolean(19);
        UUID kept = Ids.readNullable(row.getBytes(21));
        ReversalRight.Claim claim =
                new ReversalRight.Claim(kind, postedAt, row.getString(17), Ids.readNullable(row.getBytes(18)));
        return new LedgerRow(
                new DocumentId(Ids.read(row.getBytes(1))),
                row.getObject(20, LocalDate.class),
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
                kept == null ? null : new DocumentId(kept),
                reversed,
                !reversed && right.holds(unit, claim));
    }
}
