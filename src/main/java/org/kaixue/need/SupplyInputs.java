package org.kaixue.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.ItemId;
import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.UnitTree;
import org.kaixue.stock.StockRow;

/**
 * All that a supply is calculated from.
 *
 * @param items the items asked for
 * @param schools the schools of the scope, in the order of the tree
 * @param batches the opening batches of all schools at and below the unit, whatever is asked for
 * @param stock what is held at and below the unit asked for; what lies in schools out of scope is passed over
 * @param today the day as of which all is judged: today, or the past day asked for
 * @param termEnd the last day of the term
 */
record SupplyInputs(
        SupplyQuery query,
        UnitTree tree,
        List<Item> items,
        List<Norm> norms,
        BandLimits limits,
        List<SchoolFacts> schools,
        List<Integer> batches,
        List<StockRow> stock,
        SchoolDayRule schoolDays,
        LocalDate today,
        LocalDate termEnd) {

    /** The same with other norms. */
    SupplyInputs withNorms(List<Norm> others) {
        return new SupplyInputs(
                query, tree, items, others, limits, schools, batches, stock, schoolDays, today, termEnd);
    }

    /** The same with so much more of its only item in the only school's store, as if it could be used for ever. */
    SupplyInputs withMore(long quantity) {
        List<StockRow> more = new ArrayList<>(stock);
        more.add(new StockRow(query.unit(), false, items.getFirst().id(), null, quantity));
        return new SupplyInputs(query, tree, items, norms, limits, schools, batches, more, schoolDays, today, termEnd);
    }

    /** The place of each item in the list. */
    Map<ItemId, Integer> positions() {
        return IntStream.range(0, items.size())
                .boxed()
                .collect(Collectors.toMap(n -> items.get(n).id(), n -> n));
    }
}
