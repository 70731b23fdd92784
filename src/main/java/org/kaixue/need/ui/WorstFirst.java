package org.kaixue.need.ui;

import java.util.Comparator;
import java.util.List;
import org.kaixue.need.BandLimits;
import org.kaixue.need.Cover;
import org.kaixue.need.CoverBand;
import org.kaixue.need.Supply.Cell;
import org.kaixue.need.Supply.UnitRow;

/**
 * The order of units in the tables of supplies: first those short of what is used up day by day, then those short of
 * anything, and among equals the one whose worst item is worst.
 */
final class WorstFirst {

    private static final List<CoverBand> BY_WEIGHT =
            List.of(CoverBand.RED, CoverBand.AMBER, CoverBand.UNKNOWN, CoverBand.GREEN);

    private WorstFirst() {}

    static List<UnitRow> sorted(List<UnitRow> rows, BandLimits limits) {
        return rows.stream()
                .sorted(Comparator.comparingDouble(WorstFirst::shortOfDays)
                        .thenComparingDouble(WorstFirst::redShare)
                        .thenComparingLong(row -> count(row, CoverBand.RED))
                        .thenComparingLong(row -> count(row, CoverBand.AMBER))
                        .reversed()
                        .thenComparingDouble(row -> worst(row, limits)))
                .toList();
    }

    /** The band of a unit's worst item; what is not known is worse than what is sufficient. */
    static CoverBand band(UnitRow row) {
        return BY_WEIGHT.stream()
                .filter(band ->
                        row.cells().stream().anyMatch(cell -> cell.cover().band() == band))
                .findFirst()
                .orElse(CoverBand.NOT_NEEDED);
    }

    /** Red schools in goods with days, over all such goods, for each school. */
    private static double shortOfDays(UnitRow row) {
        int red = row.cells().stream()
                .filter(cell -> cell.cover().measure() == Cover.Measure.DAYS)
                .mapToInt(Cell::red)
                .sum();
        return row.schools() == 0 ? 0 : (double) red / row.schools();
    }

    private static double redShare(UnitRow row) {
        return row.schools() == 0 ? 0 : (double) row.red() / row.schools();
    }

    private static long count(UnitRow row, CoverBand band) {
        return row.cells().stream().filter(cell -> cell.cover().band() == band).count();
    }

    private static double worst(UnitRow row, BandLimits limits) {
        return row.cells().stream()
                .map(Cell::cover)
                .filter(Cover::measured)
                .mapToDouble(cover -> share(cover, limits))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    /** Cover in shares of what is aimed at, so that days and percent can be compared. */
    private static double share(Cover cover, BandLimits limits) {
        int target = cover.measure() == Cover.Measure.DAYS ? limits.amberBelowDays() : limits.amberBelowPercent();
        return cover.value().doubleValue() / target;
    }
}
