package org.kaixue.need;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.organisation.SchoolDays;
import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.StageFacts;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;
import org.kaixue.stock.StockRow;

/** Need and cover as one would do them by hand: every day is walked, every lot is taken from, nothing is clever. */
final class SlowReference {

    private static final int WALK = 200_000;

    private final Given given;
    private final UnitTree tree;

    SlowReference(Given given) {
        this.given = given;
        this.tree = given.tree();
    }

    /** What comes out for one school and item; days and runOutOn only of goods that are used up. */
    record Result(
            boolean blocked,
            long need,
            BigDecimal usable,
            boolean daily,
            BigDecimal days,
            @Nullable LocalDate runOutOn) {}

    private record Part(BigDecimal rate, SchoolDays days, LocalDate from) {}

    private static final class Lot {
        private final LocalDate lastDay;
        private BigDecimal left;

        Lot(StockRow row) {
            lastDay = row.expiresOn() == null ? LocalDate.MAX : row.expiresOn();
            left = BigDecimal.valueOf(row.quantity());
        }
    }

    Result of(ASchool school, Item item) {
        SchoolFacts facts = school.facts(given.county(school));
        BigDecimal sum = BigDecimal.ZERO;
        boolean blocked = false;
        List<Part> parts = new ArrayList<>();
        for (NormDriver driver : NormDriver.values()) {
            for (NormDriver.Counted counted : driver.counts()) {
                if (counted == NormDriver.Counted.OTHER_NEEDS) {
                    Norm norm = winner(item, driver, facts, null, facts.referenceDay());
                    sum = norm == null ? sum : sum.add(sum.multiply(norm.rate()).setScale(6, RoundingMode.DOWN));
                } else if (counted.byStage()) {
                    for (StageFacts stage : facts.stages()) {
                        Norm norm = winner(item, driver, facts, stage.stage(), stage.referenceDay());
                        if (norm == null || norm.rate().signum() == 0) {
                            continue;
                        }
                        blocked |= stage.openingDay() == null || stage.classes() == 0;
                        blocked |= counted != NormDriver.Counted.CLASSES && stage.classesWithoutHeadcount() > 0;
                        sum = sum.add(add(parts, norm, Inputs.count(counted, stage), facts, stage, counted));
                    }
                } else if (counted != NormDriver.Counted.DEPOTS) {
                    Norm norm = winner(item, driver, facts, null, facts.referenceDay());
                    if (norm == null || norm.rate().signum() == 0) {
                        continue;
                    }
                    Integer value = Inputs.count(counted, facts);
                    blocked |= value == null || facts.stages().stream().anyMatch(stage -> stage.openingDay() == null);
                    if (value != null) {
                        StageFacts first = facts.stages().stream()
                                .min(Comparator.comparing(
                                        StageFacts::openingDay, Comparator.nullsFirst(Comparator.naturalOrder())))
                                .orElseThrow();
                        sum = sum.add(add(parts, norm, value, facts, first, counted));
                    }
                }
            }
        }
        if (blocked) {
            return new Result(true, 0, BigDecimal.ZERO, false, BigDecimal.ZERO, null);
        }
        long need = sum.setScale(0, RoundingMode.UP).longValueExact();
        return item.durable() || parts.isEmpty() ? held(school, item, need, facts) : walk(school, item, need, parts);
    }

    private BigDecimal add(
            List<Part> parts, Norm norm, int value, SchoolFacts facts, StageFacts stage, NormDriver.Counted counted) {
        BigDecimal rate = norm.rate().multiply(BigDecimal.valueOf(value));
        if (!norm.driver().daily()) {
            return rate;
        }
        if (value > 0) {
            boolean boarding = facts.boarding() || counted == NormDriver.Counted.BOARDERS;
            parts.add(new Part(rate, given.days(stage.stage(), boarding), stage.referenceDay()));
        }
        return rate.multiply(BigDecimal.valueOf(Objects.requireNonNull(norm.coverDays())));
    }

    private @Nullable Norm winner(
            Item item, NormDriver driver, SchoolFacts school, @Nullable Stage stage, LocalDate day) {
        return given.norms.stream()
                .filter(norm -> norm.item().equals(item.id()) && norm.driver() == driver && norm.validOn(day))
                .filter(norm -> norm.unit() == null || tree.contains(norm.unit(), school.school()))
                .filter(norm -> norm.boarding() == null || norm.boarding() == school.boarding())
                .filter(norm -> norm.risk() == null || norm.risk() == school.risk())
                .filter(norm -> norm.stage() == null
                        || norm.stage() == stage
                        || (stage == null && school.stages().stream().anyMatch(one -> one.stage() == norm.stage())))
                .max(Comparator.comparingInt((Norm norm) -> depth(norm.unit()))
                        .thenComparing(norm -> norm.risk() != null)
                        .thenComparing(norm -> norm.stage() != null)
                        .thenComparing(norm -> norm.boarding() != null)
                        .thenComparing(Norm::validFrom)
                        .thenComparing(Norm::rate))
                .orElse(null);
    }

    private int depth(@Nullable UnitId unit) {
        int depth = 0;
        for (UnitId at = unit; at != null; depth++) {
            UnitNode node = tree.get(at);
            at = node.parent();
        }
        return depth;
    }

    private List<Lot> lots(ASchool school, Item item) {
        List<Lot> lots = new ArrayList<>();
        for (StockRow row : given.stock) {
            if (row.unit().equals(school.id) && row.item().equals(item.id()) && !row.depot()) {
                lots.add(new Lot(row));
            }
        }
        lots.sort(Comparator.comparing(lot -> lot.lastDay));
        return lots;
    }

    private Result held(ASchool school, Item item, long need, SchoolFacts facts) {
        BigDecimal good = BigDecimal.ZERO;
        for (Lot lot : lots(school, item)) {
            if (!lot.lastDay.isBefore(facts.referenceDay())) {
                good = good.add(lot.left);
            }
        }
        return new Result(false, need, good, false, BigDecimal.ZERO, null);
    }

    private Result walk(ASchool school, Item item, long need, List<Part> parts) {
        List<Lot> lots = lots(school, item);
        BigDecimal used = BigDecimal.ZERO;
        BigDecimal days = BigDecimal.ZERO;
        LocalDate first =
                parts.stream().map(Part::from).min(LocalDate::compareTo).orElseThrow();
        for (LocalDate day = first; day.isBefore(first.plusDays(WALK)); day = day.plusDays(1)) {
            BigDecimal wanted = BigDecimal.ZERO;
            for (Part part : parts) {
                if (!day.isBefore(part.from) && part.days.isSchoolDay(day)) {
                    wanted = wanted.add(part.rate);
                }
            }
            if (wanted.signum() == 0) {
                continue;
            }
            BigDecimal got = take(lots, day, wanted);
            used = used.add(got);
            days = days.add(got.divide(wanted, 12, RoundingMode.HALF_UP));
            if (got.compareTo(wanted) < 0) {
                return new Result(false, need, used, true, days, day.isAfter(given.termEnd) ? null : day);
            }
        }
        throw new IllegalStateException("The walk is too short for this store");
    }

    private static BigDecimal take(List<Lot> lots, LocalDate day, BigDecimal wanted) {
        BigDecimal got = BigDecimal.ZERO;
        for (Lot lot : lots) {
            if (!lot.lastDay.isBefore(day)) {
                BigDecimal taken = lot.left.min(wanted.subtract(got));
                lot.left = lot.left.subtract(taken);
                got = got.add(taken);
            }
        }
        return got;
    }
}
