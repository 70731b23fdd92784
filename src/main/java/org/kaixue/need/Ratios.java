package org.kaixue.need;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** By what lists of supplies are sorted: goods with days and goods with percent mixed. */
final class Ratios {

    private static final int SCALE = 6;

    private Ratios() {}

    static @Nullable BigDecimal of(Position position) {
        return position.need() == 0
                ? null
                : BigDecimal.valueOf(position.usable())
                        .divide(BigDecimal.valueOf(position.need()), SCALE, RoundingMode.HALF_UP);
    }
}
