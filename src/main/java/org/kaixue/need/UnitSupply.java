package org.kaixue.need;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitNode;

/** How one unit stands with the item that was asked for. */
public record UnitSupply(UnitNode unit, Position position, Set<Blocker> blockers) {

    /** Usable stock by need; null where no need is known. */
    public @Nullable BigDecimal ratio() {
        return Ratios.of(position);
    }
}
