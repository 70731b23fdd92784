package org.kaixue.need;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The sums of one item over the schools and depots of one unit. */
final class Totals {

    private final Usage usage = new Usage();
    private final long today;
    private int schools;
    private int red;
    private int amber;
    private int blocked;
    private long need;
    private long dailyRate;
    private long usableMicro;
    private long usable;
    private long unusable;
    private long unjudged;
    private long expired;
    private long depot;
    private long depotExpired;
    private long reserve;

    Totals(LocalDate today) {
        this.today = today.toEpochDay();
    }

    /** New sums, one for each item. */
    static Totals[] of(SupplyInputs inputs) {
        Totals[] totals = new Totals[inputs.items().size()];
        for (int n = 0; n < totals.length; n++) {
            totals[n] = new Totals(inputs.today());
        }
        return totals;
    }

    /** Adds a school; its usage too where the run-out of all together will be asked for. */
    void add(Judgement school, boolean withUsage) {
        long held = school.store().total();
        expired += held - school.store().unexpired(today);
        if (!school.judged()) {
            unjudged += held;
            if (school.blocked()) {
                schools++;
                blocked++;
            }
            return;
        }
        schools++;
        red += school.band() == CoverBand.RED ? 1 : 0;
        amber += school.band() == CoverBand.AMBER ? 1 : 0;
        need += school.need();
        dailyRate = Micro.plus(dailyRate, school.usage().rate());
        usableMicro = Micro.plus(usableMicro, school.usable());
        long whole = Micro.down(school.usable());
        usable += whole;
        unusable += held - whole;
        if (withUsage) {
            usage.add(school.usage());
        }
    }

    void addDepot(long expiry, long quantity) {
        if (expiry < today) {
            depotExpired += quantity;
        } else {
            depot += quantity;
        }
    }

    void addReserve(long quantity) {
        reserve += quantity;
    }

    boolean anything() {
        return schools > 0 || unjudged > 0 || depot > 0 || depotExpired > 0 || reserve > 0;
    }

    int red() {
        return red;
    }

    int blocked() {
        return blocked;
    }

    /** What lasts how long if all schools shared one store. */
    Cover pooled(Bands bands) {
        if (need == 0) {
            return blocked > 0 ? Cover.UNKNOWN : Cover.NOT_NEEDED;
        }
        return dailyRate > 0
                ? bands.days((double) usableMicro / dailyRate)
                : bands.percent(Bands.percentOf(usable, need));
    }

    /** The day on which all schools together run out. */
    long pooledRunOut(LocalDate termEnd) {
        return dailyRate == 0 ? Judgement.LASTS : usage.firstDayBeyond(usableMicro, termEnd.toEpochDay());
    }

    Position position(Cover cover, long runOutDay) {
        return new Position(
                schools,
                red,
                amber,
                blocked,
                need,
                usable,
                unusable,
                unjudged,
                expired,
                depot,
                depotExpired,
                reserve,
                Micro.toDecimal(dailyRate),
                cover,
                day(runOutDay));
    }

    static @Nullable LocalDate day(long number) {
        return number == Judgement.LASTS ? null : LocalDate.ofEpochDay(number);
    }
}
