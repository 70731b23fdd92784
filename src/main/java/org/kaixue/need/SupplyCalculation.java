package org.kaixue.need;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.stock.StockRow;

/** Judges every school and item of a scope once, and adds up; the answers of the service are read from it. */
final class SupplyCalculation {

    private final SupplyInputs inputs;
    private final Bands bands;
    private final NormBook norms;
    private final Totals[] totals;
    private final Branches branches;
    private final boolean unitUsage;
    private final List<Judgement[]> schools;
    private final ExpiringStock expiring;

    SupplyCalculation(SupplyInputs inputs, Detail detail) {
        this.inputs = inputs;
        this.unitUsage = detail == Detail.UNITS_WITH_RUN_OUT;
        this.bands = new Bands(inputs.limits());
        this.norms = new NormBook(inputs.norms(), inputs.tree());
        this.totals = Totals.of(inputs);
        this.branches = new Branches(inputs, detail == Detail.SCHOOLS);
        this.expiring = new ExpiringStock(inputs);
        this.schools = new ArrayList<>(inputs.schools().size());
        judge(stores());
        reserves();
    }

    private Map<UnitId, @Nullable Holdings[]> stores() {
        Map<UnitId, @Nullable Holdings[]> stores =
                new HashMap<>(inputs.schools().size() * 2);
        for (SchoolFacts school : inputs.schools()) {
            stores.put(school.school(), new @Nullable Holdings[totals.length]);
        }
        Map<ItemId, Integer> positions = inputs.positions();
        for (StockRow row : inputs.stock()) {
            Integer item = positions.get(row.item());
            if (item == null) {
                continue;
            }
            long expiry = Holdings.day(row.expiresOn());
            if (row.depot()) {
                depot(row, item, expiry);
            } else if (stores.get(row.unit()) instanceof @Nullable Holdings[] store) {
                Holdings held = store[item];
                if (held == null) {
                    held = new Holdings();
                    store[item] = held;
                }
                held.add(expiry, row.quantity());
            }
        }
        return stores;
    }

    private void depot(StockRow row, int item, long expiry) {
        totals[item].addDepot(expiry, row.quantity());
        Branches.Branch branch = branches.of(row.unit());
        if (branch != null) {
            branch.totals(item).addDepot(expiry, row.quantity());
        }
        expiring.depot(item, expiry, row.quantity());
    }

    private void judge(Map<UnitId, @Nullable Holdings[]> stores) {
        DayCounters counters = new DayCounters(inputs.schoolDays());
        SchoolJudge judge = new SchoolJudge(norms, counters, bands, inputs.today(), inputs.termEnd());
        for (SchoolFacts school : inputs.schools()) {
            @Nullable Holdings[] store = stores.get(school.school());
            Judgement[] judged = new Judgement[totals.length];
            for (int n = 0; n < judged.length; n++) {
                judged[n] = judge.judge(school, inputs.items().get(n), store == null ? null : store[n]);
                totals[n].add(judged[n], true);
                expiring.school(n, judged[n]);
            }
            schools.add(judged);
            Branches.Branch branch = branches.of(school.school());
            if (branch != null) {
                branch.add(judged, unitUsage);
            }
        }
    }

    private void reserves() {
        for (int n = 0; n < totals.length; n++) {
            for (NormBook.Drive drive : norms.of(inputs.items().get(n).id())) {
                if (drive.driver() == NormDriver.DEPOT) {
                    reserves(n, drive);
                }
            }
        }
    }

    private void reserves(int item, NormBook.Drive drive) {
        for (UnitId unit : branches.depots()) {
            NormRule rule = drive.winner(unit, inputs.today().toEpochDay());
            if (rule != null) {
                long reserve = Micro.up(rule.rate());
                totals[item].addReserve(reserve);
                Branches.Branch branch = branches.of(unit);
                if (branch != null) {
                    branch.totals(item).addReserve(reserve);
                }
            }
        }
    }

    SupplyInputs inputs() {
        return inputs;
    }

    Bands bands() {
        return bands;
    }

    /** The judgements of all schools, each in the order of the items. */
    List<Judgement[]> schools() {
        return schools;
    }

    Totals totals(int item) {
        return totals[item];
    }

    List<Branches.Branch> branches() {
        return branches.all();
    }

    ExpiringStock expiring() {
        return expiring;
    }

    /** The judgements of the one school that was asked for; null if the scope is larger. */
    Judgement @Nullable [] onlySchool() {
        UnitKind kind = inputs.tree().get(inputs.query().unit()).kind();
        return kind == UnitKind.SCHOOL && schools.size() == 1 ? schools.getFirst() : null;
    }

    /** How the whole scope stands with one item. */
    Position position(int item) {
        Judgement[] school = onlySchool();
        return school == null
                ? totals[item].position(totals[item].pooled(bands), totals[item].pooledRunOut(inputs.termEnd()))
                : totals[item].position(school[item].cover(bands), school[item].runOutDay());
    }

    /** What will be asked about the units below. */
    enum Detail {
        UNITS,
        UNITS_WITH_RUN_OUT,
        SCHOOLS
    }
}
