package org.kaixue.isolation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Category;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.ItemId;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.need.CoverBand;
import org.kaixue.need.NeedService;
import org.kaixue.need.Norm;
import org.kaixue.need.NormDriver;
import org.kaixue.need.Norms;
import org.kaixue.need.Position;
import org.kaixue.need.Supply;
import org.kaixue.need.SupplyQuery;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitTree;
import org.kaixue.organisation.Units;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.IssueDraft;
import org.kaixue.stock.Ledger;
import org.kaixue.stock.Places;
import org.kaixue.stock.Posted;
import org.kaixue.stock.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The isolation kit: what the store holds of it against what it must, and what is taken from the store for a room. */
@Service
public class RoomKit {

    private static final int MOST_USES = 20;

    private final NeedService needs;
    private final Norms norms;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Places places;
    private final RoomBook book;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final Transactions transactions;
    private final Actors actors;
    private final BusinessClock clock;
    private final JdbcClient jdbc;

    RoomKit(
            NeedService needs,
            Norms norms,
            Catalogue catalogue,
            Ledger ledger,
            Places places,
            RoomBook book,
            Units units,
            Jurisdiction jurisdiction,
            Transactions transactions,
            Actors actors,
            BusinessClock clock,
            JdbcClient jdbc) {
        this.needs = needs;
        this.norms = norms;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.places = places;
        this.book = book;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.transactions = transactions;
        this.actors = actors;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** The kit in a school's store, what is short first. Needs {@link Permission#STOCK_READ} as well. */
    @Transactional(readOnly = true)
    public List<KitLine> of(UnitId school, TermId term) {
        jurisdiction.require(Permission.ISOLATION_COUNT, school);
        Map<ItemId, BigDecimal> perRoom = perRoom(school);
        Map<ItemId, Supply.ItemRow> supply = new HashMap<>();
        needs.supply(SupplyQuery.of(school, term))
                .items()
                .forEach(row -> supply.put(row.item().id(), row));
        return catalogue.items().stream()
                .filter(item -> item.category() == Category.ISOLATION_KIT)
                .filter(item -> perRoom.containsKey(item.id()) || supply.containsKey(item.id()))
                .map(item -> line(item, perRoom.get(item.id()), supply.get(item.id())))
                .sorted(Comparator.comparing(KitLine::complete))
                .toList();
    }

    private static KitLine line(Item item, @Nullable BigDecimal perRoom, Supply.@Nullable ItemRow row) {
        if (row == null) {
            return new KitLine(item, perRoom, 0L, 0);
        }
        Position position = row.position();
        boolean unknown = position.cover().band() == CoverBand.UNKNOWN;
        return new KitLine(item, perRoom, unknown ? null : position.need(), position.unexpired() - position.depot());
    }

    /** What the most specific norm asks for a room of a school today, by item; nothing for who may not read norms. */
    private Map<ItemId, BigDecimal> perRoom(UnitId school) {
        Map<ItemId, BigDecimal> rates = new HashMap<>();
        if (!jurisdiction.may(Permission.NORMS_READ, school)) {
            return rates;
        }
        UnitTree tree = units.tree();
        LocalDate today = clock.today();
        norms.list().stream()
                .filter(norm -> norm.driver() == NormDriver.ISOLATION_ROOM && norm.validOn(today))
                .filter(norm -> norm.unit() == null || tree.contains(norm.unit(), school))
                .sorted(Comparator.comparingInt(norm -> depth(tree, norm)))
                .forEach(norm -> rates.put(norm.item(), norm.rate()));
        return rates;
    }

    private static int depth(UnitTree tree, Norm norm) {
        return norm.unit() == null ? 0 : tree.path(norm.unit()).size();
    }

    /**
     * Takes something of the kit from the school's store for a room. Sent again with the same document, it is taken once;
     * the ledger has a transaction of its own, so what a break left out is written when it is sent again.
     *
     * @param of the case for which it is used; null for none
     */
    public Posted use(FacilityId room, @Nullable CaseId of, DocumentId document, ItemId item, Typed quantity) {
        RoomRow row = book.find(room).map(RoomBook.Standing::row).orElseThrow(AccessRefused::new);
        jurisdiction.require(Permission.ISOLATION_COUNT, row.school());
        if (catalogue.get(item).category() != Category.ISOLATION_KIT) {
            throw RuleViolation.at("item", "room.kit.only");
        }
        if (!row.equipped()) {
            throw new RuleViolation("room.not-equipped", row.name());
        }
        Posted posted = ledger.issue(new IssueDraft(
                document, places.storeOf(row.school()), clock.today(), item, quantity, null, Purpose.USE, row.name()));
        return transactions.whole(() -> {
            if (!kept(document)) {
                keep(row, of, document);
            }
            return posted;
        });
    }

    private boolean kept(DocumentId document) {
        return jdbc.sql("select count(*) from isolation_kit_use where document_id = ?")
                        .param(Ids.bytes(document.value()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void keep(RoomRow room, @Nullable CaseId of, DocumentId document) {
        jdbc.sql("""
                        insert into isolation_kit_use (document_id, room_id, school_id, case_id, used_at, used_by)
                        values (?, ?, ?, ?, ?, ?)""")
                .param(Ids.bytes(document.value()))
                .param(Ids.bytes(room.id().value()))
                .param(Ids.bytes(room.school().value()))
                .param(of == null ? null : Ids.bytes(of.value()))
                .param(Moments.column(clock.now()))
                .param(actors.current().name())
                .update();
    }

    /** What was last taken for the rooms of a school, the latest first. */
    @Transactional(readOnly = true)
    public List<KitUse> uses(UnitId school) {
        jurisdiction.require(Permission.ISOLATION_COUNT, school);
        return jdbc.sql("""
                        select document_id, room_id, used_at, used_by from isolation_kit_use
                        where school_id = ? order by used_at desc, document_id desc limit ?""")
                .params(Ids.bytes(school.value()), MOST_USES)
                .query((row, n) -> new KitUse(
                        new DocumentId(Ids.read(row.getBytes(1))),
                        new FacilityId(Ids.read(row.getBytes(2))),
                        Moments.read(row.getObject(3, LocalDateTime.class)),
                        row.getString(4)))
                .list();
    }
}
