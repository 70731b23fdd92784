package org.kaixue.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.CatalogueRow;
import org.kaixue.catalogue.Item;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.PageQuery;
import org.kaixue.common.Permission;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit, and only reads it. */
@Service
public class AuditTrail {

    private static final String ENTRIES = """
            select e.id, e.happened_at, e.actor, e.address, e.action, e.refused, e.record_kind, e.record_id,
              u.code, u.name_zh, u.name_en, e.before_values, e.after_values, e.reason
            """;
    private static final String JOINED = "join audit_entry e on e.id = page.id left join unit u on u.id = e.unit_id\n";
    private static final Map<String, String> ORDER = Map.of("at", "e.happened_at", "actor", "e.actor");

    /** By their names no more items are looked for than this: a single letter stands in most of them. */
    private static final int MOST_ITEMS = 5;

    private final JdbcClient jdbc;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final Catalogue catalogue;

    AuditTrail(JdbcClient jdbc, Jurisdiction jurisdiction, Units units, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.catalogue = catalogue;
    }

    /**
     * The entries of a unit and of all below it; of the topmost unit also the portal's own, for whoever may read the audit
     * of every unit. Those of one record are read wherever the person may, whatever the unit.
     */
    @Transactional(readOnly = true)
    public List<TrailRow> page(UnitId scope, TrailFilter filter, PageQuery query) {
        TrailConditions conditions = conditions(scope, filter).saying(texts(query));
        String order = "order by " + query.orderBy(ORDER, "e.id desc");
        return jdbc.sql(ENTRIES + "from (select e.id from audit_entry e " + conditions.where() + order
                        + " limit :limit offset :offset) page " + JOINED + order)
                .params(conditions.parameters())
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(AuditTrail::row)
                .list();
    }

    /** How many entries there are. */
    @Transactional(readOnly = true)
    public int count(UnitId scope, TrailFilter filter, PageQuery query) {
        TrailConditions conditions = conditions(scope, filter).saying(texts(query));
        return jdbc.sql("select count(*) from audit_entry e " + conditions.where())
                .params(conditions.parameters())
                .query(Integer.class)
                .single();
    }

    /** One entry; an unknown id is refused as a forbidden one is. */
    @Transactional(readOnly = true)
    public TrailRow entry(UUID id) {
        Optional<UnitId> unit = jdbc.sql("select unit_id from audit_entry where id = ?")
                .param(Ids.bytes(id))
                .query((row, n) ->
                        Optional.ofNullable(Ids.readNullable(row.getBytes(1))).map(UnitId::new))
                .optional()
                .orElseThrow(AccessRefused::new);
        unit.flatMap(this::standing)
                .ifPresentOrElse(
                        known -> jurisdiction.require(Permission.AUDIT_READ, known),
                        () -> jurisdiction.requireEverywhere(Permission.AUDIT_READ));
        return jdbc.sql(ENTRIES + "from audit_entry e left join unit u on u.id = e.unit_id where e.id = ?")
                .param(Ids.bytes(id))
                .query(AuditTrail::row)
                .single();
    }

    /** The unit itself, or for one that is closed the nearest above it that is not. */
    private Optional<UnitId> standing(UnitId unit) {
        List<UnitId> above = jdbc.sql("select ancestor_id from unit_ancestor where unit_id = ?")
                .param(Ids.bytes(unit.value()))
                .query((row, n) -> new UnitId(Ids.read(row.getBytes(1))))
                .list();
        return units.tree().all().stream()
                .map(UnitNode::id)
                .filter(above::contains)
                .max((one, other) -> Integer.compare(
                        units.tree().path(one).size(), units.tree().path(other).size()));
    }

    private TrailConditions conditions(UnitId scope, TrailFilter filter) {
        if (filter.ofRecord()) {
            jurisdiction.requireSomewhere(Permission.AUDIT_READ);
        } else {
            jurisdiction.require(Permission.AUDIT_READ, scope);
        }
        boolean topmost = filter.ofRecord() || units.tree().get(scope).parent() == null;
        if (topmost && jurisdiction.mayEverywhere(Permission.AUDIT_READ)) {
            return TrailConditions.everything().and(filter);
        }
        List<UnitId> within = filter.ofRecord()
                ? jurisdiction.roots(Permission.AUDIT_READ).stream()
                        .map(UnitNode::id)
                        .toList()
                : List.of(scope);
        return TrailConditions.within(within).and(filter);
    }

    /** What was typed, and the code under which the audit keeps an item that is called so. */
    private List<String> texts(PageQuery query) {
        if (query.filter().isEmpty()) {
            return List.of();
        }
        Stream<String> codes = catalogue.rows().stream()
                .map(CatalogueRow::item)
                .filter(item -> item.answersTo(query.filter()))
                .map(Item::code)
                .limit(MOST_ITEMS);
        return Stream.concat(Stream.of(query.filter()), codes).distinct().toList();
    }

    private static TrailRow row(ResultSet row, int n) throws SQLException {
        String code = row.getString(9);
        return new TrailRow(
                Ids.read(row.getBytes(1)),
                Moments.read(row.getObject(2, LocalDateTime.class)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                row.getString(7),
                row.getString(8),
                code,
                code == null ? null : new Bilingual(row.getString(10), row.getString(11)),
                row.getString(12),
                row.getString(13),
                row.getString(14));
    }
}
