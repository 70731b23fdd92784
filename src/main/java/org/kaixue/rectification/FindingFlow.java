package org.kaixue.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many findings come and go day by day. */
@Service
public class FindingFlow {

    private final JdbcClient jdbc;
    private final Jurisdiction jurisdiction;
    private final BusinessClock clock;

    FindingFlow(JdbcClient jdbc, Jurisdiction jurisdiction, BusinessClock clock) {
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /**
     * A business day.
     *
     * @param opened findings found, or found again, on it
     * @param closed findings closed on it
     * @param open findings that were not closed at its end
     */
    public record Day(LocalDate day, int opened, int closed, int open) {}

    /** The last days up to today, at and below a unit, whichever way they were found; one statement. */
    @Transactional(readOnly = true)
    public List<Day> days(UnitId scope, int days) {
        jurisdiction.require(Permission.RECTIFICATION_READ, scope);
        LocalDate first = clock.today().minusDays(days - 1L);
        Map<LocalDate, int[]> counts = new HashMap<>();
        int[] before = new int[2];
        jdbc.sql("""
                        select case when e.happened_at < :first then null
                            else cast(timestampadd(hour, 8, e.happened_at) as date) end as business_day,
                          case e.kind when 'CLOSED' then 1 else 0 end as side, count(*)
                        from unit_ancestor a join finding_event e on e.school_id = a.unit_id
                        where a.ancestor_id = :scope and e.kind in ('FOUND', 'FOUND_AGAIN', 'CLOSED')
                        group by business_day, side""")
                .param("scope", Ids.bytes(scope.value()))
                .param(
                        "first",
                        Moments.column(first.atStartOfDay(BusinessClock.ZONE).toInstant()))
                .query((RowCallbackHandler) row -> {
                    LocalDate day = row.getObject(1, LocalDate.class);
                    int[] sums = day == null ? before : counts.computeIfAbsent(day, one -> new int[2]);
                    sums[row.getInt(2)] += row.getInt(3);
                });
        List<Day> flow = new ArrayList<>();
        int open = before[0] - before[1];
        for (LocalDate day = first; !day.isAfter(clock.today()); day = day.plusDays(1)) {
            int[] sums = counts.getOrDefault(day, new int[2]);
            open += sums[0] - sums[1];
            flow.add(new Day(day, sums[0], sums[1], Math.max(0, open)));
        }
        return flow;
    }
}
