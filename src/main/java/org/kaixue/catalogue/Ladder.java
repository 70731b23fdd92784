package org.kaixue.catalogue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;

/** What a ladder of units must be, so that every amount has one meaning. */
final class Ladder {

    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_ENGLISH_NAME = 30;

    private Ladder() {}

    static void check(List<ItemUnit> units, @Nullable BigDecimal density) {
        Set<String> names = new HashSet<>();
        for (ItemUnit unit : units) {
            String zh = unit.name().zh();
            if (zh.isBlank()
                    || zh.length() > LONGEST_NAME
                    || unit.name().en().length() > LONGEST_ENGLISH_NAME
                    || Character.isDigit(zh.codePointAt(0))) {
                throw RuleViolation.at("units", "catalogue.ladder.name", zh);
            }
            if (!names.add(zh)) {
                throw RuleViolation.at("units", "catalogue.ladder.twice", zh);
            }
            if (unit.factor().signum() <= 0 || unit.factor().precision() > Quantities.MAX_DIGITS) {
                throw RuleViolation.at("units", "catalogue.ladder.factor", zh);
            }
            if (unit.measure() == Measure.MASS && density == null) {
                throw RuleViolation.at("density", "catalogue.ladder.density", zh);
            }
        }
        ItemUnit base = units.getFirst();
        if (base.measure() != Measure.BASE || base.factor().compareTo(BigDecimal.ONE) != 0) {
            throw RuleViolation.at("units", "catalogue.ladder.base", base.name().zh());
        }
    }
}
