package org.kaixue.need;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;

/**
 * Whose supplies are asked for: the schools at or below a unit in a term, or those of them that open in a batch or teach
 * a stage. A school that fits is judged whole, because all its stages draw on one store.
 *
 * @param batch only schools of which a stage opens in this batch; null for all
 * @param stage only schools that teach this stage; null for all
 * @param on a past day, to be answered as it stood at its end: by business date as the books say now, so that what was
 *     entered later for that day or an earlier one is in it; null for now
 * @param back how many days a curve over time looks back
 */
public record SupplyQuery(
        UnitId unit,
        TermId term,
        @Nullable Integer batch,
        @Nullable Stage stage,
        @Nullable LocalDate on,
        int back) {

    /** As things are now. */
    public SupplyQuery(UnitId unit, TermId term, @Nullable Integer batch, @Nullable Stage stage) {
        this(unit, term, batch, stage, null, CoverCurve.PAST_DAYS);
    }

    /** All schools at or below a unit. */
    public static SupplyQuery of(UnitId unit, TermId term) {
        return new SupplyQuery(unit, term, null, null);
    }

    /** The same question about another unit. */
    public SupplyQuery withUnit(UnitId other) {
        return new SupplyQuery(other, term, batch, stage, on, back);
    }

    /** The same question about a past day, or with null about now. */
    public SupplyQuery withOn(@Nullable LocalDate day) {
        return new SupplyQuery(unit, term, batch, stage, day, back);
    }

    /** The same question with a curve over so many days. */
    public SupplyQuery withBack(int days) {
        return new SupplyQuery(unit, term, batch, stage, on, days);
    }

    /** The same question about all schools of the unit. */
    SupplyQuery ofAll() {
        return new SupplyQuery(unit, term, null, null, on, back);
    }
}
