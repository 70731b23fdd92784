package org.kaixue.stock;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Permission;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** The ledger as people read it: its lines a page at a time, and its documents. */
@Service
public class LedgerBook {

    private static final String LINES = "from unit_ancestor a join ledger_line l on l.unit_id = a.unit_id\n";
    private static final String WHERE = "where a.ancestor_id in (:scope)%s\n";
    private static final String FROM = LINES + LedgerReader.JOINED + WHERE;
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
    private static final Set<String> OF_THE_LINE = Set.of("date", "quantity");

    private final JdbcClient jdbc;
    private final LedgerReader reader;
    private final Counts counts;
    private final Places places;
    private final Jurisdiction jurisdiction;

    LedgerBook(JdbcClient jdbc, LedgerReader reader, Counts counts, Places places, Jurisdiction jurisdiction) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.counts = counts;
        this.places = places;
        this.jurisdiction = jurisdiction;
    }

    /**
     * The lines of a unit and of all below it.
     *
     * @param lot only the lines of this lot; null for all
     * @param query its filter is a document's number, a date, or a part of a name, lot number, poster or reason
     */
    public List<LedgerRow> page(UnitId scope, @Nullable LotId lot, PageQuery query) {
        jurisdiction.require(Permission.STOCK_READ, scope);
        boolean ofTheLine = query.sort().stream().allMatch(key -> OF_THE_LINE.contains(key.column()));
        String order = "order by " + query.orderBy(ORDER, "l.id desc");
        String sql = LedgerReader.SELECT + "from (select l.id " + chosen(lot, query, ofTheLine) + order
                + " limit :limit offset :offset) page join ledger_line l on l.id = page.id\n" + LedgerReader.JOINED
                + order;
        return reader.rows(narrowed(sql, scope, lot, query)
                        .param("limit", query.limit())
                        .param("offset", query.offset()))
                .list();
    }

    /** How many lines there are. */
    public int count(UnitId scope, @Nullable LotId lot, PageQuery query) {
        jurisdiction.require(Permission.STOCK_READ, scope);
        return narrowed("select count(*) " + chosen(lot, query, true), scope, lot, query)
                .query(Integer.class)
                .single();
    }

    /** The last lines of an item at a unit's own place up to a day, the latest first; one statement. */
    public List<LedgerRow> latest(UnitId unit, ItemId item, LocalDate through, int limit) {
        jurisdiction.require(Permission.STOCK_READ, unit);
        return reader.rows(jdbc.sql(LedgerReader.SELECT + "from ledger_line l\n" + LedgerReader.JOINED + """
                        where l.unit_id = :unit and l.item_id = :item and l.business_date <= :through
                        order by l.business_date desc, d.posted_at desc, l.id desc limit :limit""")
                        .param("unit", Ids.bytes(unit.value()))
                        .param("item", Ids.bytes(item.value()))
                        .param("through", through)
                        .param("limit", limit))
                .list();
    }

    /**
     * The count that a new line of a day would leave as it is, to be told before it is posted.
     *
     * @param lot the lot that is meant; null for any
     * @return the first count of that day or later; empty if nothing was counted since
     */
    public Optional<CountRow> laterCount(
            UnitId unit, ItemId item, @Nullable LotId lot, DocumentKind kind, LocalDate day) {
        jurisdiction.require(Permission.STOCK_READ, unit);
        return counts.laterThan(places.of(unit), item, lot, kind, day);
    }

    /** The lines of these documents of a unit's own place; of others there are none. */
    public List<LedgerRow> lines(UnitId unit, Collection<DocumentId> documents) {
        jurisdiction.require(Permission.STOCK_READ, unit);
        List<LedgerRow> lines = new ArrayList<>();
        for (List<byte[]> some :
                Ids.parts(documents.stream().map(DocumentId::value).toList())) {
            lines.addAll(reader.rows(jdbc.sql(LedgerReader.SELECT + "from ledger_line l\n" + LedgerReader.JOINED
                                    + "where l.document_id in (:documents) and l.unit_id = :unit order by l.id")
                            .param("documents", some)
                            .param("unit", Ids.bytes(unit.value())))
                    .list());
        }
        return lines;
    }

    /** A document; an unknown id is refused as a forbidden one is. */
    public DocumentRow document(DocumentId id) {
        List<LedgerRow> lines = reader.rows(jdbc.sql(LedgerReader.SELECT + "from ledger_line l\n" + LedgerReader.JOINED
                                + "where l.document_id = :id order by l.position")
                        .param("id", Ids.bytes(id.value())))
                .list();
        if (lines.isEmpty()) {
            throw new AccessRefused();
        }
        LedgerRow first = lines.getFirst();
        jurisdiction.require(Permission.STOCK_READ, first.unit());
        return jdbc.sql("""
                        select d.place_id, d.reverses_id, r.id from stock_document d
                        left join stock_document r on r.reverses_id = d.id where d.id = ?""")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> new DocumentRow(
                        id,
                        first.kind(),
                        places.find(new PlaceId(Ids.read(row.getBytes(1)))),
                        first.documentDate(),
                        first.purpose(),
                        first.reason(),
                        first.postedAt(),
                        first.postedBy(),
                        document(row.getBytes(2)),
                        document(row.getBytes(3)),
                        first.reversible(),
                        lines))
                .single();
    }

    /**
     * The first lines of the documents that a number or a date means, among those that the person may see.
     *
     * @param text nothing is found unless it is a number or a date
     */
    public List<LedgerRow> find(String text, int limit) {
        Optional<DocumentNumber> number = DocumentNumber.read(text);
        List<byte[]> roots = jurisdiction.roots(Permission.STOCK_READ).stream()
                .map(UnitNode::id)
                .map(unit -> Ids.bytes(unit.value()))
                .toList();
        if (number.isEmpty() || roots.isEmpty()) {
            return List.of();
        }
        String sql = LedgerReader.SELECT
                + FROM.formatted(number.get().condition() + " and l.position = 0")
                + "order by l.document_id desc limit :limit";
        return reader.rows(number.get().into(jdbc.sql(sql).param("scope", roots).param("limit", limit)))
                .list();
    }

    private static @Nullable DocumentId document(byte @Nullable [] column) {
        UUID id = Ids.readNullable(column);
        return id == null ? null : new DocumentId(id);
    }

    /**
     * The lines wanted. What else is known of a line is joined only where the filter or the order asks for it: joined
     * always, it is looked up for each of a million lines to show fifty.
     */
    private static String chosen(@Nullable LotId lot, PageQuery query, boolean orderOfTheLine) {
        String from = query.filter().isEmpty() && orderOfTheLine ? LINES + WHERE : FROM;
        return from.formatted(conditions(lot, query));
    }

    private static String conditions(@Nullable LotId lot, PageQuery query) {
        String ofLot = lot == null ? "" : " and l.lot_id = :lot";
        if (query.filter().isEmpty()) {
            return ofLot;
        }
        return ofLot
                + DocumentNumber.read(query.filter())
                        .map(DocumentNumber::condition)
                        .orElse(" " + LIKE);
    }

    private StatementSpec narrowed(String sql, UnitId scope, @Nullable LotId lot, PageQuery query) {
        StatementSpec statement = jdbc.sql(sql).param("scope", Ids.bytes(scope.value()));
        if (lot != null) {
            statement = statement.param("lot", Ids.bytes(lot.value()));
        }
        if (query.filter().isEmpty()) {
            return statement;
        }
        StatementSpec open = requireNonNull(statement);
        return DocumentNumber.read(query.filter())
                .map(number -> number.into(open))
                .orElseGet(() -> open.param("pattern", query.pattern()));
    }
}
