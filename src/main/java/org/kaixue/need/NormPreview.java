package org.kaixue.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;
import org.kaixue.organisation.Units;
import org.springframework.stereotype.Component;

/** Judges all schools by the norms as they are and by the norms as they would be, from one reading of the data. */
@Component
class NormPreview {

    private final SupplyReader reader;
    private final Units units;
    private final Terms terms;
    private final Jurisdiction jurisdiction;
    private final BusinessClock clock;

    NormPreview(SupplyReader reader, Units units, Terms terms, Jurisdiction jurisdiction, BusinessClock clock) {
        this.reader = reader;
        this.units = units;
        this.terms = terms;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    NormImpact of(NormDraft draft, @Nullable Norm replaced) {
        UnitTree tree = units.tree();
        SupplyInputs now = reader.read(
                SupplyQuery.of(scope(tree, draft.unit()), terms.current().id()));
        SupplyInputs then = now.withNorms(with(now.norms(), draft, replaced));
        return compare(calculation(now), calculation(then));
    }

    /** The largest unit above the norm's whose stock the person may see: a norm changes nothing outside its own. */
    private UnitId scope(UnitTree tree, @Nullable UnitId unit) {
        if (unit == null) {
            return tree.roots().getFirst().id();
        }
        return tree.path(unit).stream()
                .map(UnitNode::id)
                .filter(upper -> jurisdiction.may(Permission.STOCK_READ, upper))
                .findFirst()
                .orElse(unit);
    }

    private static SupplyCalculation calculation(SupplyInputs inputs) {
        return new SupplyCalculation(inputs, SupplyCalculation.Detail.UNITS);
    }

    private List<Norm> with(List<Norm> norms, NormDraft draft, @Nullable Norm replaced) {
        List<Norm> others = new ArrayList<>(norms);
        others.removeIf(norm -> replaced != null && norm.id().equals(replaced.id()));
        LocalDate today = clock.today();
        others.add(new Norm(
                replaced == null ? new NormId(Ids.next()) : replaced.id(),
                draft.item(),
                draft.driver(),
                draft.rate(),
                draft.coverDays(),
                draft.unit(),
                draft.stage(),
                draft.boarding(),
                draft.risk(),
                draft.validFrom().isBefore(today) ? draft.validFrom() : today,
                draft.validTo(),
                draft.source(),
                0));
        return others;
    }

    private static NormImpact compare(SupplyCalculation now, SupplyCalculation then) {
        List<NormImpact.Change> changes = new ArrayList<>();
        List<Item> items = now.inputs().items();
        for (int n = 0; n < items.size(); n++) {
            Position before = now.position(n);
            Position after = then.position(n);
            if (!before.equals(after)) {
                changes.add(new NormImpact.Change(items.get(n), before, after));
            }
        }
        Set<UnitId> redBefore = red(now);
        Set<UnitId> redAfter = red(then);
        return new NormImpact(changes, without(now, redAfter, redBefore), without(now, redBefore, redAfter));
    }

    private static Set<UnitId> red(SupplyCalculation calculation) {
        Set<UnitId> red = new HashSet<>();
        for (Judgement[] school : calculation.schools()) {
            for (Judgement one : school) {
                if (one.band() == CoverBand.RED) {
                    red.add(one.school().school());
                }
            }
        }
        return red;
    }

    /** Those of the first that are not among the second, in the order of the tree. */
    private static List<UnitNode> without(SupplyCalculation calculation, Set<UnitId> first, Set<UnitId> second) {
        return calculation.inputs().schools().stream()
                .filter(school -> first.contains(school.school()) && !second.contains(school.school()))
                .map(school -> calculation.inputs().tree().get(school.school()))
                .toList();
    }
}
