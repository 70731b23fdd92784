package org.kaixue.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.kaixue.common.BusinessClock;
import org.kaixue.hygiene.HygieneKind;
import org.kaixue.hygiene.HygienePlace;
import org.kaixue.hygiene.HygieneStandard;
import org.kaixue.hygiene.HygieneStandards;
import org.kaixue.hygiene.PastHygiene;
import org.kaixue.hygiene.PastLog;
import org.kaixue.organisation.Calendars;
import org.kaixue.organisation.SchoolDays;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/**
 * Two weeks of disinfection and airing at the schools that have opened, and what the others have prepared. Planted: one
 * school without any entry for five school days, one that does less than half, one that does three quarters; of those
 * that open later some have done nothing, and some have left canteen and toilets.
 */
@Service
@Order(65)
class DemoHygiene implements DemoCause {

    private static final long SEED = 20_260_209;
    private static final int SILENT_DAYS = 5;
    private static final Set<HygienePlace> LEFT_OUT = Set.of(HygienePlace.CANTEEN, HygienePlace.TOILET);

    private final PastHygiene past;
    private final HygieneStandards standards;
    private final Calendars calendars;
    private final Units units;
    private final Terms terms;
    private final BusinessClock clock;
    private final Random random = new Random(SEED);

    DemoHygiene(
            PastHygiene past,
            HygieneStandards standards,
            Calendars calendars,
            Units units,
            Terms terms,
            BusinessClock clock) {
        this.past = past;
        this.standards = standards;
        this.calendars = calendars;
        this.units = units;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public void plant() {
        random.setSeed(SEED);
        TermId term = terms.current().id();
        List<DemoSchool> schools = DemoPrefecture.schools();
        List<PastLog> logs = new ArrayList<>();
        int opened = 0;
        for (DemoSchool school : schools) {
            LocalDate day = DemoTerm.openedOn(school, clock.today());
            if (day == null) {
                prepare(logs, school, school.code().equals(DemoSignIn.principals(schools)));
            } else {
                whole(logs, school, day.minusDays(2), Set.of());
                run(logs, school, term, day, opened++);
            }
        }
        past.take(units.tree().roots().getFirst().id(), term, logs);
    }

    /** Every place once, without those that are left out and what the standard does not ask for. */
    private void whole(List<PastLog> logs, DemoSchool school, LocalDate day, Set<HygienePlace> leftOut) {
        for (HygieneStandard standard : standards.on(day)) {
            for (HygieneKind kind : HygieneKind.values()) {
                if (times(standard, kind) > 0
                        && standard.place().expected(school.boarding())
                        && !leftOut.contains(standard.place())) {
                    log(logs, school, standard.place(), kind, day, kind == HygieneKind.DISINFECTION ? 0 : 1);
                }
            }
        }
    }

    private static int times(HygieneStandard standard, HygieneKind kind) {
        return kind == HygieneKind.DISINFECTION ? standard.disinfections() : standard.airings();
    }

    private void prepare(List<PastLog> logs, DemoSchool school, boolean principals) {
        int n = school.number();
        LocalDate day = clock.today().minusDays(1 + n % 2);
        if (principals || n % 7 == 3) {
            whole(logs, school, day, LEFT_OUT);
        } else if (n % 11 != 5) {
            whole(logs, school, day, Set.of());
        }
    }

    /** @param nth of the schools that have opened */
    private void run(List<PastLog> logs, DemoSchool school, TermId term, LocalDate first, int nth) {
        List<LocalDate> days = first.datesUntil(clock.today().plusDays(1))
                .filter(schoolDays(school, term)::isSchoolDay)
                .toList();
        int share = nth == 1 ? 45 : nth == 2 ? 75 : 96;
        int last = days.size() - 1 - (days.contains(clock.today()) ? SILENT_DAYS : SILENT_DAYS - 1);
        for (int n = 0; n < days.size(); n++) {
            if (nth == 0 && n >= last) {
                return;
            }
            day(logs, school, days.get(n), share);
        }
    }

    private SchoolDays schoolDays(DemoSchool school, TermId term) {
        UnitId county = units.tree().byCode(school.countyCode()).orElseThrow().id();
        return calendars.days(term, county, Stage.SENIOR, school.boarding());
    }

    private void day(List<PastLog> logs, DemoSchool school, LocalDate day, int share) {
        for (HygieneStandard standard : standards.on(day)) {
            for (HygieneKind kind : HygieneKind.values()) {
                int times = standard.place().expected(school.boarding()) ? times(standard, kind) : 0;
                for (int n = 0; n < times; n++) {
                    if (random.nextInt(100) < share) {
                        log(logs, school, standard.place(), kind, day, n);
                    }
                }
            }
        }
    }

    /** At a time of the day that has come. */
    private void log(
            List<PastLog> logs, DemoSchool school, HygienePlace place, HygieneKind kind, LocalDate day, int nth) {
        int minutes = 7 * Arrays.asList(HygienePlace.values()).indexOf(place) % 50;
        LocalTime time =
                LocalTime.of(kind == HygieneKind.DISINFECTION ? 7 + 5 * (nth % 3) : 8 + 4 * (nth % 3), minutes);
        Instant at = ZonedDateTime.of(day, time, BusinessClock.ZONE).toInstant();
        if (!at.isAfter(clock.now())) {
            logs.add(new PastLog(
                    units.tree().byCode(school.code()).orElseThrow().id(),
                    place,
                    kind,
                    at,
                    (kind == HygieneKind.DISINFECTION ? "保洁员-%04d" : "校医-%04d").formatted(school.number())));
        }
    }
}
