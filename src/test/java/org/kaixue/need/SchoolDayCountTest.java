package org.kaixue.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kaixue.organisation.SchoolDays;

class SchoolDayCountTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 1);

    private final Random random = new Random(20200306);

    @Test
    void counting_agrees_with_asking_day_by_day() {
        for (int n = 0; n < 300; n++) {
            SchoolDays days = days();
            DayCounter counter = new DayCounter(days);
            LocalDate first = START.plusDays(random.nextInt(60) - 20);
            LocalDate last = first.plusDays(random.nextInt(120) - 5);
            long expected = first.datesUntil(last.isBefore(first) ? first : last.plusDays(1))
                    .filter(days::isSchoolDay)
                    .count();
            assertThat(counter.between(first.toEpochDay(), last.toEpochDay())).isEqualTo(expected);
            assertThat(counter.isSchoolDay(first.toEpochDay())).isEqualTo(days.isSchoolDay(first));
        }
    }

    @Test
    void a_union_counts_the_days_of_either() {
        for (int n = 0; n < 100; n++) {
            SchoolDays one = days();
            SchoolDays other = days();
            DayCounter union = DayCounter.union(List.of(new DayCounter(one), new DayCounter(other)));
            START.datesUntil(START.plusDays(80)).forEach(day -> assertThat(union.isSchoolDay(day.toEpochDay()))
                    .isEqualTo(one.isSchoolDay(day) || other.isSchoolDay(day)));
        }
    }

    private SchoolDays days() {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        for (int n = random.nextInt(10); n > 0; n--) {
            exceptions.put(START.plusDays(random.nextInt(60)), random.nextBoolean());
        }
        return new SchoolDays(random.nextInt(128), exceptions);
    }
}
