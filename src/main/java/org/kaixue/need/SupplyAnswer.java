package org.kaixue.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/** Reads the answers of {@link NeedService} from a calculation. */
final class SupplyAnswer {

    /** The least usable stock by need first; then what nobody can say; then what nobody needs. */
    static final Comparator<Position> WORST_FIRST = Comparator.comparing(
                    Ratios::of, Comparator.<@Nullable BigDecimal>nullsLast(Comparator.naturalOrder()))
            .thenComparing(position -> position.blocked() == 0);

    private final SupplyCalculation calculation;

    SupplyAnswer(SupplyCalculation calculation) {
        this.calculation = calculation;
    }

    Supply supply() {
        List<Integer> order = new ArrayList<>();
        List<Supply.ItemRow> rows = new ArrayList<>();
        for (int n = 0; n < calculation.inputs().items().size(); n++) {
            if (calculation.totals(n).anything()) {
                order.add(n);
            }
            rows.add(new Supply.ItemRow(calculation.inputs().items().get(n), calculation.position(n)));
        }
        order.sort(Comparator.comparing(n -> rows.get(n).position(), WORST_FIRST));
        return new Supply(
                calculation.inputs().query(),
                calculation.inputs().today(),
                calculation.inputs().limits(),
                calculation.inputs().batches(),
                headline(),
                order.stream().map(rows::get).toList(),
                units(order),
                gaps(),
                calculation.expiring().all());
    }

    private Supply.Headline headline() {
        int red = 0;
        int redDays = 0;
        int amber = 0;
        int incomplete = 0;
        Judgement first = null;
        int firstItem = 0;
        for (Judgement[] school : calculation.schools()) {
            boolean anyRed = false;
            boolean anyRedDays = false;
            boolean anyAmber = false;
            boolean anyBlocked = false;
            for (int n = 0; n < school.length; n++) {
                Judgement one = school[n];
                anyRed |= one.band() == CoverBand.RED;
                anyRedDays |= one.band() == CoverBand.RED && one.daily();
                anyAmber |= one.band() == CoverBand.AMBER;
                anyBlocked |= one.blocked();
                if (one.runOutDay() != Judgement.LASTS && (first == null || sooner(one, first))) {
                    first = one;
                    firstItem = n;
                }
            }
            red += anyRed ? 1 : 0;
            redDays += anyRedDays ? 1 : 0;
            amber += anyAmber && !anyRed ? 1 : 0;
            incomplete += anyBlocked ? 1 : 0;
        }
        return new Supply.Headline(
                calculation.schools().size(),
                red,
                redDays,
                amber,
                incomplete,
                first == null ? null : out(first, firstItem));
    }

    private static boolean sooner(Judgement one, Judgement other) {
        return one.runOutDay() < other.runOutDay()
                || (one.runOutDay() == other.runOutDay() && one.days() < other.days());
    }

    private Supply.FirstOut out(Judgement first, int item) {
        return new Supply.FirstOut(
                first.school().school(),
                calculation.inputs().items().get(item).id(),
                first.cover(calculation.bands()),
                LocalDate.ofEpochDay(first.runOutDay()));
    }

    private List<Supply.UnitRow> units(List<Integer> order) {
        List<Supply.UnitRow> rows = new ArrayList<>();
        for (Branches.Branch branch : calculation.branches()) {
            if (branch.schools() > 0) {
                List<Supply.Cell> cells = new ArrayList<>(order.size());
                for (int n : order) {
                    cells.add(new Supply.Cell(
                            branch.cover(n, calculation.bands()),
                            branch.totals(n).red(),
                            branch.totals(n).blocked()));
                }
                rows.add(new Supply.UnitRow(
                        branch.unit(), branch.schools(), branch.red(), cells, Blockers.toSet(branch.blockers())));
            }
        }
        return rows;
    }

    private List<Supply.Gap> gaps() {
        Map<Blocker, List<UnitId>> schools = new EnumMap<>(Blocker.class);
        for (Judgement[] school : calculation.schools()) {
            for (Blocker blocker : Blockers.toSet(blockers(school))) {
                schools.computeIfAbsent(blocker, one -> new ArrayList<>())
                        .add(school[0].school().school());
            }
        }
        return schools.entrySet().stream()
                .map(gap -> new Supply.Gap(gap.getKey(), gap.getValue()))
                .sorted(Comparator.comparingInt(gap -> -gap.schools().size()))
                .toList();
    }

    private static int blockers(Judgement[] school) {
        int blockers = Blockers.NONE;
        for (Judgement one : school) {
            blockers |= one.blockers();
        }
        return blockers;
    }

    /** The first item of the calculation over the whole scope and in each unit below. */
    ItemSupply item(CoverCurve curve) {
        return new ItemSupply(calculation.inputs().items().getFirst(), calculation.position(0), byUnit(), curve);
    }

    /** The first item of the calculation in each unit below, the worst met need first. */
    List<UnitSupply> byUnit() {
        List<UnitSupply> rows = new ArrayList<>();
        Judgement[] only = calculation.onlySchool();
        if (only != null) {
            rows.add(new UnitSupply(
                    calculation.inputs().tree().get(calculation.inputs().query().unit()),
                    calculation.position(0),
                    Blockers.toSet(only[0].blockers())));
        }
        for (Branches.Branch branch : calculation.branches()) {
            if (branch.schools() > 0) {
                rows.add(new UnitSupply(
                        branch.unit(),
                        branch.position(0, calculation.bands(), calculation.inputs()),
                        Blockers.toSet(branch.blockers())));
            }
        }
        rows.sort(Comparator.comparing(UnitSupply::position, WORST_FIRST));
        return rows;
    }
}
