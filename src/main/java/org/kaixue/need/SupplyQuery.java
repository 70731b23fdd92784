package org.kaixue.need;

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
 */
public record SupplyQuery(
        UnitId unit,
        TermId term,
        @Nullable Integer batch,
        @Nullable Stage stage) {

    /** All schools at or below a unit. */
    public static SupplyQuery of(UnitId unit, TermId term) {
        return new SupplyQuery(unit, term, null, null);
    }

    /** The same question about another unit. */
    public SupplyQuery withUnit(UnitId other) {
        return new SupplyQuery(other, term, batch, stage);
    }
}
