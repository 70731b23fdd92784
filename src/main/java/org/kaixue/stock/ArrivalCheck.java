package org.kaixue.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Amount;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Item;
import org.kaixue.common.Bilingual;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Work;
import org.kaixue.intake.Checked;
import org.kaixue.intake.CheckedRow;
import org.kaixue.intake.Problem;
import org.kaixue.intake.SheetRow;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitTree;
import org.kaixue.stock.OpeningFacts.HeldItem;

/** Judges the rows of an opening stock sheet by themselves, by each other, and by what the ledger knows. */
class ArrivalCheck {

    private static final int TOLD_EVERY = 2_000;

    private final ArrivalReader reader;
    private final OpeningFacts facts;
    private final Counts counts;
    private final Catalogue catalogue;
    private final UnitTree tree;

    ArrivalCheck(ArrivalReader reader, OpeningFacts facts, Counts counts, Catalogue catalogue, UnitTree tree) {
        this.reader = reader;
        this.facts = facts;
        this.counts = counts;
        this.catalogue = catalogue;
        this.tree = tree;
    }

    Checked<Arrival> check(List<SheetRow> rows, Work.Progress progress) {
        List<Understood> understood = new ArrayList<>(rows.size());
        Set<UnitId> units = new LinkedHashSet<>();
        for (SheetRow row : rows) {
            if (understood.size() % TOLD_EVERY == 0) {
                progress.at(understood.size(), rows.size(), "intake.work.checking");
            }
            Understood one = understand(row);
            understood.add(one);
            if (one.arrival() != null) {
                units.add(one.arrival().unit());
            }
        }
        Map<Fact, Set<Long>> known = facts.receipts(understood.stream()
                .map(Understood::arrival)
                .filter(Objects::nonNull)
                .map(Arrival::fact)
                .toList());
        Map<HeldItem, LocalDate> counted = counts.lastOf(units);
        Map<Fact, SheetRow> first = new HashMap<>();
        List<CheckedRow<Arrival>> checked = new ArrayList<>(rows.size());
        for (Understood one : understood) {
            checked.add(judge(one, first, known, counted));
        }
        return new Checked<>(checked, absent(units, understood));
    }

    private Understood understand(SheetRow row) {
        try {
            return new Understood(row, reader.read(row), null);
        } catch (RuleViolation refusal) {
            return new Understood(row, null, Problem.of(refusal, "item"));
        }
    }

    private CheckedRow<Arrival> judge(
            Understood one, Map<Fact, SheetRow> first, Map<Fact, Set<Long>> known, Map<HeldItem, LocalDate> counted) {
        Arrival arrival = one.arrival();
        if (arrival == null) {
            return CheckedRow.wrong(one.row(), one.problemOrNone());
        }
        SheetRow before = first.putIfAbsent(arrival.fact(), one.row());
        if (before != null) {
            return CheckedRow.wrong(
                    one.row(),
                    Problem.at("item", "stock.import.twice", before.sheet(), String.valueOf(before.number())));
        }
        Set<Long> quantities = known.get(arrival.fact());
        if (quantities == null) {
            return neverReceived(one.row(), arrival, counted);
        }
        if (quantities.contains(arrival.quantity())) {
            return CheckedRow.same(one.row());
        }
        Item item = catalogue.get(arrival.item());
        return CheckedRow.wrong(
                one.row(),
                Problem.at(
                        "quantity",
                        "stock.import.other-quantity",
                        new Amount(item, quantities.iterator().next())));
    }

    /** Goods of a day before a count were counted among the others, or were not there any more. */
    private CheckedRow<Arrival> neverReceived(SheetRow row, Arrival arrival, Map<HeldItem, LocalDate> counted) {
        LocalDate day = counted.get(new HeldItem(arrival.unit(), arrival.item()));
        if (day == null || !counts.givesWay(arrival.day(), day)) {
            return CheckedRow.added(row, arrival);
        }
        return CheckedRow.wrong(
                row,
                Problem.at(
                        "businessDate",
                        "stock.load.counted",
                        tree.get(arrival.unit()).name(),
                        catalogue.get(arrival.item()).name(),
                        day,
                        arrival.day()));
    }

    /** What lies in the places that the sheet names and is not named for them. */
    private List<Bilingual> absent(Set<UnitId> units, List<Understood> understood) {
        Set<HeldItem> named = new HashSet<>();
        for (Understood one : understood) {
            if (one.arrival() != null) {
                named.add(new HeldItem(one.arrival().unit(), one.arrival().item()));
            }
        }
        return facts.held(units).stream()
                .filter(held -> !named.contains(held))
                .map(held -> {
                    Bilingual unit = tree.get(held.unit()).name();
                    Bilingual item = catalogue.get(held.item()).name();
                    return new Bilingual(unit.zh() + " " + item.zh(), unit.en() + " " + item.en());
                })
                .sorted(Comparator.comparing(Bilingual::zh))
                .toList();
    }

    private record Understood(
            SheetRow row,
            @Nullable Arrival arrival,
            @Nullable Problem problem) {

        Problem problemOrNone() {
            return Objects.requireNonNull(problem);
        }
    }
}
