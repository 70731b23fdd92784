package org.kaixue.isolation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Category;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.need.CoverBand;
import org.kaixue.need.NeedService;
import org.kaixue.need.Norm;
import org.kaixue.need.NormDriver;
import org.kaixue.need.Norms;
import org.kaixue.need.Position;
import org.kaixue.need.Supply;
import org.kaixue.need.SupplyQuery;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitTree;
import org.kaixue.organisation.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The isolation kit: what the store holds of it against what it must. What is taken for a room is in {@link KitUses}. */
@Service
public class RoomKit {

    private final NeedService needs;
    private final Norms norms;
    private final Catalogue catalogue;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final BusinessClock clock;

    RoomKit(
            NeedService needs,
            Norms norms,
            Catalogue catalogue,
            Units units,
            Jurisdiction jurisdiction,
            BusinessClock clock) {
        this.needs = needs;
        this.norms = norms;
        this.catalogue = catalogue;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
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
}
