package org.kaixue.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.FactEntry;

/** Writes out how a judgement came about, with the entries that its figures were made from. */
final class Explanation {

    private static final String CLASS = "need.source.class";
    private static final String STAFF = "need.source.staff";
    private static final String FACILITY = "need.source.facility";

    private final SupplyCalculation calculation;
    private final Judgement judged;
    private final List<FactEntry> entries;

    /**
     * @param calculation of one school and one item
     * @param judged its only judgement
     */
    Explanation(SupplyCalculation calculation, Judgement judged, List<FactEntry> entries) {
        this.calculation = calculation;
        this.judged = judged;
        this.entries = entries;
    }

    NeedExplanation written(CoverCurve curve) {
        SupplyInputs inputs = calculation.inputs();
        return new NeedExplanation(
                inputs.tree().get(inputs.query().unit()),
                inputs.items().getFirst(),
                inputs.today(),
                judged.school().referenceDay(),
                judged.lines().stream().map(this::factor).toList(),
                Blockers.toSet(judged.blockers()),
                calculation.position(0),
                holdings(inputs.today().toEpochDay()),
                inputs.limits(),
                curve);
    }

    private NeedExplanation.Factor factor(NeedLine line) {
        boolean unknown = line.value() == NeedLine.UNKNOWN;
        boolean share = line.counted() == NormDriver.Counted.OTHER_NEEDS;
        return new NeedExplanation.Factor(
                line.rule().norm(),
                line.counted(),
                line.stage(),
                LocalDate.ofEpochDay(line.referenceDay()),
                unknown ? null : line.value(),
                sources(line),
                Blockers.first(line.blockers()),
                unknown && !share ? null : amount(line));
    }

    private @Nullable BigDecimal amount(NeedLine line) {
        boolean share = line.counted() == NormDriver.Counted.OTHER_NEEDS;
        return share && judged.blocked() ? null : Micro.toDecimal(line.amount());
    }

    private List<NeedExplanation.Source> sources(NeedLine line) {
        List<NeedExplanation.Source> sources = new ArrayList<>();
        FacilityKind kind = Inputs.facility(line.counted());
        for (FactEntry entry : entries) {
            if (entry instanceof FactEntry.ClassEntry one && one.stage() == line.stage()) {
                sources.add(new NeedExplanation.Source(
                        CLASS, List.of(one.entryYear(), one.number()), value(line, one), one.since()));
            } else if (entry instanceof FactEntry.StaffEntry one && line.counted() == NormDriver.Counted.STAFF) {
                sources.add(new NeedExplanation.Source(STAFF, List.of(), (long) one.staff(), one.since()));
            } else if (entry instanceof FactEntry.FacilityEntry one && one.kind() == kind) {
                sources.add(new NeedExplanation.Source(FACILITY, List.of(one.name()), 1L, one.since()));
            }
        }
        return sources;
    }

    private static @Nullable Long value(NeedLine line, FactEntry.ClassEntry one) {
        Integer value =
                switch (line.counted()) {
                    case PUPILS -> one.pupils();
                    case BOARDERS -> one.boarders();
                    default -> Integer.valueOf(1);
                };
        return value == null ? null : value.longValue();
    }

    private List<NeedExplanation.Holding> holdings(long today) {
        Holdings store = judged.store();
        long[] used = used(store);
        List<NeedExplanation.Holding> holdings = new ArrayList<>();
        for (int n = 0; n < store.size(); n++) {
            long expiry = store.expiry(n);
            holdings.add(new NeedExplanation.Holding(
                    expiry == Holdings.NEVER ? null : LocalDate.ofEpochDay(expiry),
                    store.quantity(n),
                    Micro.down(used[n]),
                    expiry < today));
        }
        return holdings;
    }

    private long[] used(Holdings store) {
        if (judged.daily()) {
            return UsableStock.usedUp(store, judged.usage());
        }
        long[] used = new long[store.size()];
        long day = judged.school().referenceDay().toEpochDay();
        for (int n = 0; n < used.length; n++) {
            used[n] = judged.judged() && store.expiry(n) >= day ? Micro.times(store.quantity(n), Micro.ONE) : 0;
        }
        return used;
    }
}
