package org.kaixue.isolation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.kaixue.catalogue.Category;
import org.kaixue.need.CoverBand;
import org.kaixue.need.NeedService;
import org.kaixue.need.Supply;
import org.kaixue.need.SupplyQuery;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Component;

/** How schools stand with the items of the isolation kit in their stores; whoever asks must hold STOCK_READ. */
@Component
class KitStandings {

    private static final Set<CoverBand> MET = EnumSet.of(CoverBand.GREEN, CoverBand.NOT_NEEDED);

    private final NeedService needs;

    KitStandings(NeedService needs) {
        this.needs = needs;
    }

    /** Every school at and below a unit, from one calculation. */
    List<Kit> of(UnitId scope, TermId term) {
        Supply supply = needs.schools(SupplyQuery.of(scope, term));
        List<Integer> kit = IntStream.range(0, supply.items().size())
                .filter(n -> supply.items().get(n).item().category() == Category.ISOLATION_KIT)
                .boxed()
                .toList();
        // A school that is asked for alone has no units below it.
        if (supply.units().isEmpty()) {
            return List.of(new Kit(
                    scope,
                    kit.stream()
                            .map(n -> supply.items().get(n).position().cover().band())
                            .toList()));
        }
        return supply.units().stream()
                .map(school -> new Kit(
                        school.unit().id(),
                        kit.stream()
                                .map(n -> school.cells().get(n).cover().band())
                                .toList()))
                .toList();
    }

    /**
     * One school's kit.
     *
     * @param bands one for each item of the kit
     */
    record Kit(UnitId school, List<CoverBand> bands) {

        boolean complete() {
            return MET.containsAll(bands);
        }

        /** Items of which it has too few. */
        int missing() {
            return (int) bands.stream()
                    .filter(band -> band != CoverBand.UNKNOWN && !MET.contains(band))
                    .count();
        }

        /** Whether it is only not known whether it is complete. */
        boolean unknown() {
            return !complete() && missing() == 0;
        }

        int count(CoverBand wanted) {
            return (int) bands.stream().filter(band -> band == wanted).count();
        }
    }
}
