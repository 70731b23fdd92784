package org.kaixue.need;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.kaixue.organisation.SchoolDays;
import org.kaixue.organisation.SchoolFacts;

/** The counters of school days of one calculation: schools with the same days share one. */
final class DayCounters {

    private final SchoolDayRule rule;
    private final IdentityHashMap<SchoolDays, DayCounter> known = new IdentityHashMap<>();
    private final Map<SchoolDays, DayCounter> distinct = new HashMap<>();

    DayCounters(SchoolDayRule rule) {
        this.rule = rule;
    }

    /** What a school uses day by day by these lines, none of it before the given day. */
    Usage usage(SchoolFacts school, List<NeedLine> lines, long notBefore) {
        Usage usage = new Usage();
        for (NeedLine line : lines) {
            long rate = line.dailyRate();
            if (rate > 0) {
                usage.add(counter(school, line), Math.max(notBefore, line.openingDay()), rate);
            }
        }
        return usage;
    }

    private DayCounter counter(SchoolFacts school, NeedLine line) {
        boolean boarding = school.boarding() || line.counted() == NormDriver.Counted.BOARDERS;
        SchoolDays days = rule.days(school.county(), line.calendar(), boarding);
        DayCounter counter = known.get(days);
        if (counter == null) {
            counter = distinct.computeIfAbsent(days, DayCounter::new);
            known.put(days, counter);
        }
        return counter;
    }
}
