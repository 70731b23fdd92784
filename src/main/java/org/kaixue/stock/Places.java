package org.kaixue.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Bilingual;
import org.kaixue.common.DataReplaced;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.kaixue.organisation.UnitsChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The depots and stores. Every unit has one place of its own, made when it is first needed. */
@Service
public class Places {

    private static final String SELECT = "select p.id, p.unit_id, p.kind, p.name_zh, p.name_en from place p ";

    private final JdbcClient jdbc;
    private final PlaceRepository repository;
    private final Transactions transactions;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final Map<PlaceId, PlaceRow> known = new ConcurrentHashMap<>();

    Places(
            JdbcClient jdbc,
            PlaceRepository repository,
            Transactions transactions,
            Jurisdiction jurisdiction,
            Units units) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.transactions = transactions;
        this.jurisdiction = jurisdiction;
        this.units = units;
    }

    /** The store of a school. */
    public PlaceId storeOf(UnitId school) {
        return of(school, UnitKind.SCHOOL).id();
    }

    /** The depot of a prefecture or county. */
    public PlaceId depotOf(UnitId unit) {
        return of(unit, UnitKind.PREFECTURE, UnitKind.COUNTY).id();
    }

    /** The unit's own place, whichever tier it is of. */
    public PlaceRow of(UnitId unit) {
        return of(unit, UnitKind.values());
    }

    /** A place that the signed-in person may see. */
    public PlaceRow get(PlaceId id) {
        PlaceRow place = find(id);
        jurisdiction.require(Permission.STOCK_READ, place.unit());
        return place;
    }

    /** The places of a unit and of all below it that have been needed so far. */
    public List<PlaceRow> list(UnitId scope) {
        jurisdiction.require(Permission.STOCK_READ, scope);
        return jdbc.sql(SELECT + """
                        join unit_ancestor a on a.unit_id = p.unit_id
                        join unit u on u.id = p.unit_id
                        where a.ancestor_id = ? and p.closed_on is null
                        order by p.kind, u.sort_order, u.code""")
                .param(Ids.bytes(scope.value()))
                .query(Places::row)
                .list();
    }

    /** The place, whoever asks; an unknown id is refused as a forbidden one is. Costs no statement once it is known. */
    PlaceRow find(PlaceId id) {
        PlaceRow place = known.get(id);
        if (place == null) {
            place = jdbc.sql(SELECT + "where p.id = ?")
                    .param(Ids.bytes(id.value()))
                    .query(Places::row)
                    .optional()
                    .orElseThrow(AccessRefused::new);
            known.put(id, place);
        }
        return place;
    }

    private PlaceRow of(UnitId unit, UnitKind... kinds) {
        jurisdiction.require(Permission.STOCK_READ, unit);
        UnitNode node = units.tree().get(unit);
        if (!List.of(kinds).contains(node.kind())) {
            throw new RuleViolation("stock.place.wrong-tier", node.name());
        }
        return ofUnit(unit).orElseGet(() -> open(node));
    }

    private PlaceRow open(UnitNode node) {
        try {
            transactions.whole(() -> repository.saveAndFlush(new Place(node)));
        } catch (RuntimeException failure) {
            if (!Transactions.duplicate(failure)) {
                throw failure;
            }
        }
        return ofUnit(node.id()).orElseThrow();
    }

    private Optional<PlaceRow> ofUnit(UnitId unit) {
        return jdbc
                .sql(SELECT + "where p.unit_id = ? and p.closed_on is null order by p.id")
                .param(Ids.bytes(unit.value()))
                .query(Places::row)
                .list()
                .stream()
                .findFirst();
    }

    @TransactionalEventListener(
            classes = {UnitsChanged.class, DataReplaced.class},
            phase = TransactionPhase.AFTER_COMPLETION,
            fallbackExecution = true)
    void forget() {
        known.clear();
    }

    private static PlaceRow row(ResultSet row, int n) throws SQLException {
        return new PlaceRow(
                new PlaceId(Ids.read(row.getBytes(1))),
                new UnitId(Ids.read(row.getBytes(2))),
                PlaceKind.valueOf(row.getString(3)),
                new Bilingual(row.getString(4), row.getString(5)));
    }
}
