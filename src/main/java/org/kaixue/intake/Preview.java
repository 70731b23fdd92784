package org.kaixue.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kaixue.common.Bilingual;

/** A sheet that was looked at and not yet imported; what each of its rows would do. */
public final class Preview {

    private final Matching matching;
    private final List<? extends CheckedRow<?>> rows;
    private final List<Bilingual> absent;
    private final int skipped;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    Preview(Matching matching, Checked<?> checked, int skipped) {
        this.matching = matching;
        this.rows = checked.rows();
        this.absent = checked.absent();
        this.skipped = skipped;
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        rows.forEach(row -> counts.merge(row.outcome(), 1, Integer::sum));
    }

    public Matching matching() {
        return matching;
    }

    public List<? extends CheckedRow<?>> rows() {
        return rows;
    }

    /** What is kept and does not stand in the sheet. */
    public List<Bilingual> absent() {
        return absent;
    }

    /** How many sums, repeated heads and blank rows were left out. */
    public int skipped() {
        return skipped;
    }

    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** How many rows an import would write. */
    public int written() {
        return count(Outcome.NEW) + count(Outcome.CHANGED);
    }

    /** Whether the same would come of every row as was shown, changes of the same values included. */
    boolean stillHolds(Checked<?> now) {
        return judgements(rows).equals(judgements(now.rows()));
    }

    private static List<Judgement> judgements(List<? extends CheckedRow<?>> rows) {
        return rows.stream()
                .map(row -> new Judgement(row.outcome(), row.before()))
                .toList();
    }

    private record Judgement(Outcome outcome, Map<String, Bilingual> before) {}
}
