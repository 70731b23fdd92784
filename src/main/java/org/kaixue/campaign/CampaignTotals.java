package org.kaixue.campaign;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaixue.organisation.UnitId;

/**
 * A campaign in sum.
 *
 * @param measures asked for
 * @param done of them by everybody
 * @param late of them by somebody
 * @param unitsLate schools and counties that are late with at least one
 * @param unknown schools whose target cannot be calculated
 * @param openings stages of schools that are to open
 * @param opened of them
 * @param openingsLate of them whose day is over
 */
public record CampaignTotals(
        int measures, int done, int late, int unitsLate, int unknown, int openings, int opened, int openingsLate) {

    public static CampaignTotals of(List<MeasureRow> rows, List<BatchRow> batches) {
        List<MeasureRow> asked = rows.stream().filter(row -> !row.withdrawn()).toList();
        Set<UnitId> late = new HashSet<>();
        Set<UnitId> unknown = new HashSet<>();
        for (MeasureRow row : asked) {
            row.units().forEach(unit -> {
                if (unit.progress() == Progress.LATE) {
                    late.add(unit.unit());
                }
                if (unit.progress() == Progress.UNKNOWN) {
                    unknown.add(unit.unit());
                }
            });
        }
        return new CampaignTotals(
                asked.size(),
                count(asked, Progress.DONE),
                count(asked, Progress.LATE),
                late.size(),
                unknown.size(),
                batches.stream().mapToInt(batch -> batch.openings().size()).sum(),
                batches.stream().mapToInt(BatchRow::opened).sum(),
                batches.stream().mapToInt(batch -> batch.count(BatchState.LATE)).sum());
    }

    private static int count(List<MeasureRow> rows, Progress progress) {
        return (int) rows.stream().filter(row -> row.progress() == progress).count();
    }
}
