package org.kaixue.campaign;

import java.util.Comparator;
import java.util.List;

/**
 * A measure and what has been done of it within a unit.
 *
 * @param units those of whom it asks something, the worst first
 */
public record MeasureRow(Measure measure, List<UnitProgress> units) {

    private static final int HUNDRED = 100;

    public MeasureRow {
        units = units.stream()
                .sorted(Comparator.comparing(UnitProgress::progress)
                        .thenComparing(
                                Comparator.comparing(UnitProgress::missing).reversed()))
                .toList();
    }

    /** The sum of all known targets. */
    public long target() {
        return units.stream()
                .mapToLong(unit -> unit.target() == null ? 0 : unit.target())
                .sum();
    }

    public long done() {
        return units.stream().mapToLong(UnitProgress::done).sum();
    }

    /** Of the target, rounded down; what one did too much makes up for nobody. */
    public int percent() {
        long target = target();
        long counted = units.stream()
                .mapToLong(unit -> unit.target() == null ? 0 : Math.min(unit.target(), unit.done()))
                .sum();
        return target == 0 ? HUNDRED : (int) (counted * HUNDRED / target);
    }

    public int count(Progress progress) {
        return (int) units.stream().filter(unit -> unit.progress() == progress).count();
    }

    /** The worst of its units. */
    public Progress progress() {
        return units.stream()
                .map(UnitProgress::progress)
                .min(Comparator.naturalOrder())
                .orElse(Progress.NOTHING);
    }

    /** Whether it is asked for no more. */
    public boolean withdrawn() {
        return measure.withdrawnOn() != null;
    }
}
