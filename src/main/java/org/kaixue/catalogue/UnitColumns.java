package org.kaixue.catalogue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/** A unit of the ladder as the database keeps it. */
@Embeddable
record UnitColumns(
        String nameZh,
        String nameEn,
        @Enumerated(EnumType.STRING) Measure measure,
        BigDecimal factor,
        boolean shownZh,
        boolean shownEn) {

    static UnitColumns of(ItemUnit unit) {
        return new UnitColumns(
                unit.name().zh(), unit.name().en(), unit.measure(), unit.factor(), unit.shownZh(), unit.shownEn());
    }

    @Override
    public String toString() {
        return nameZh + " " + factor.stripTrailingZeros().toPlainString() + (measure == Measure.MASS ? " g" : "");
    }
}
