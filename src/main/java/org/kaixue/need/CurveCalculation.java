package org.kaixue.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;
import org.kaixue.stock.Movement;

/**
 * Cover over time of the one item of a calculation. The past is the stock of today less what moved since, judged by
 * today's norms and headcounts; the forecast uses up what is usable and receives nothing.
 */
final class CurveCalculation {

    private static final int WEEK = 7;

    private final SupplyCalculation calculation;
    private final DayCounters counters;
    private final LocalDate today;
    private final @Nullable Judgement only;
    private final List<Judgement> judged = new ArrayList<>();
    private final Usage usage = new Usage();
    private long usable;
    private long need;

    CurveCalculation(SupplyCalculation calculation) {
        this.calculation = calculation;
        this.counters = new DayCounters(calculation.inputs().schoolDays());
        this.today = calculation.inputs().today();
        Judgement[] school = calculation.onlySchool();
        this.only = school == null ? null : school[0];
        for (Judgement[] one : calculation.schools()) {
            if (one[0].judged()) {
                judged.add(one[0]);
                usage.add(one[0].usage());
                usable = Micro.plus(usable, one[0].usable());
                need += one[0].need();
            }
        }
    }

    CoverCurve curve(List<Movement> movements) {
        boolean daily = usage.rate() > 0;
        BandLimits limits = calculation.inputs().limits();
        Position position = calculation.position(0);
        return new CoverCurve(
                calculation.inputs().items().getFirst(),
                daily ? Cover.Measure.DAYS : Cover.Measure.PERCENT,
                past(movements),
                new CoverCurve.Point(today, position.cover().value()),
                daily ? forecast(position.runOutOn()) : List.of(),
                daily ? limits.redBelowDays() : limits.redBelowPercent(),
                daily ? limits.amberBelowDays() : limits.amberBelowPercent(),
                position.runOutOn(),
                position.blocked());
    }

    private List<CoverCurve.Point> past(List<Movement> movements) {
        Map<UnitId, Holdings> stores = new HashMap<>();
        judged.forEach(school -> stores.put(school.school().school(), copy(school.store())));
        List<Movement> latestFirst = new ArrayList<>(movements);
        latestFirst.sort(Comparator.comparing(Movement::businessDate).reversed());
        List<CoverCurve.Point> past = new ArrayList<>();
        int undone = 0;
        int days = calculation.inputs().query().back();
        int step = days > CoverCurve.DAILY_DAYS ? WEEK : 1;
        for (int back = 1 + (days - 1) % step; back <= days; back += step) {
            LocalDate day = today.minusDays(back);
            while (undone < latestFirst.size()
                    && latestFirst.get(undone).businessDate().isAfter(day)) {
                undo(latestFirst.get(undone++), stores);
            }
            past.addFirst(new CoverCurve.Point(day, coverAtClose(day, stores)));
        }
        return past;
    }

    private static void undo(Movement movement, Map<UnitId, Holdings> stores) {
        Holdings store = movement.depot() ? null : stores.get(movement.unit());
        if (store != null) {
            store.add(Holdings.day(movement.expiresOn()), -movement.net());
        }
    }

    private BigDecimal coverAtClose(LocalDate day, Map<UnitId, Holdings> stores) {
        long nextDay = day.toEpochDay() + 1;
        long then = 0;
        Usage last = new Usage();
        for (Judgement school : judged) {
            Holdings store = Judgement.orNothing(stores.get(school.school().school()));
            if (school.daily()) {
                last = counters.usage(school.school(), school.lines(), nextDay);
                then = Micro.plus(then, UsableStock.totalUsedUp(store, last));
            } else {
                then = Micro.plus(then, UsableStock.held(store, goodOn(school, day)));
            }
        }
        if (only != null && only.daily()) {
            return calculation.bands().days(last.daysOf(then)).value();
        }
        return value(then);
    }

    /** Until which day held goods had to be good: the opening where it was still ahead, as it is for today's cover. */
    private long goodOn(Judgement school, LocalDate day) {
        LocalDate reference = school.school().referenceDay();
        return reference.isAfter(today) ? reference.toEpochDay() : day.toEpochDay();
    }

    private BigDecimal value(long amount) {
        Bands bands = calculation.bands();
        if (usage.rate() > 0) {
            return bands.days((double) amount / usage.rate()).value();
        }
        return need == 0
                ? BigDecimal.ZERO
                : bands.percent(Bands.percentOf(Micro.down(amount), need)).value();
    }

    private List<CoverCurve.Point> forecast(@Nullable LocalDate runOutOn) {
        List<CoverCurve.Point> points = new ArrayList<>();
        LocalDate last = runOutOn == null ? calculation.inputs().termEnd() : runOutOn.minusDays(1);
        LocalDate limit = today.plusDays(CoverCurve.FORECAST_DAYS);
        for (LocalDate day = today.plusDays(1); !day.isAfter(last) && !day.isAfter(limit); day = day.plusDays(1)) {
            points.add(new CoverCurve.Point(day, coverAtStart(day.toEpochDay())));
        }
        if (runOutOn != null && !runOutOn.isAfter(limit) && runOutOn.isAfter(today)) {
            points.add(new CoverCurve.Point(runOutOn, BigDecimal.ZERO.setScale(1)));
        }
        return points;
    }

    private BigDecimal coverAtStart(long day) {
        if (only != null) {
            long passed = usage.schoolDaysThrough(day - 1);
            return calculation.bands().days(Math.max(0, only.days() - passed)).value();
        }
        return value(Math.max(0, usable - usage.through(day - 1)));
    }

    private static Holdings copy(Holdings store) {
        Holdings copy = new Holdings();
        for (int n = 0; n < store.size(); n++) {
            copy.add(store.expiry(n), store.quantity(n));
        }
        return copy;
    }
}
