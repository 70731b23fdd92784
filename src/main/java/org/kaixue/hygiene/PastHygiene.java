package org.kaixue.hygiene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what was logged before it came into the portal, of days of which the portal has no entry. */
@Service
public class PastHygiene {

    private final HygieneOffice office;
    private final JdbcTemplate many;

    PastHygiene(HygieneOffice office, JdbcTemplate many) {
        this.office = office;
        this.many = many;
    }

    /** Takes all of it, or nothing. */
    @Transactional
    public void take(UnitId scope, TermId term, List<PastLog> past) {
        office.jurisdiction().requireEverywhere(Permission.CAMPAIGN_WRITE);
        SchoolPlans plans = new SchoolPlans(office.shelf());
        Map<UnitId, Session> schools = new HashMap<>();
        office.ground()
                .sessions(scope, term, office.clock().today())
                .forEach(school -> schools.put(school.school(), school));
        List<@Nullable Object[]> entries = new ArrayList<>();
        Map<UnitId, Map<LocalDate, List<PastLog>>> days = new HashMap<>();
        for (PastLog one : past) {
            LocalDate day = one.doneAt().atZone(BusinessClock.ZONE).toLocalDate();
            days.computeIfAbsent(one.school(), none -> new HashMap<>())
                    .computeIfAbsent(day, none -> new ArrayList<>())
                    .add(one);
            entries.add(entry(one, day));
        }
        many.batchUpdate("""
                insert into hygiene_log (id, school_id, place, kind, log_day, done_at, rooms, rooms_of, counted, minutes,
                  agent, concentration, entered_at, entered_by)
                values (?, ?, ?, ?, ?, ?, 1, 1, 1, ?, ?, ?, ?, ?)""", entries);
        List<@Nullable Object[]> sums = new ArrayList<>();
        days.forEach((school, own) -> own.forEach((day, logs) -> {
            List<PlanLine> lines = plans.lines(schools.getOrDefault(school, unknown(school)), day);
            sums.add(new @Nullable Object[] {
                Ids.bytes(school.value()),
                day,
                done(lines, logs, HygieneKind.DISINFECTION),
                done(lines, logs, HygieneKind.VENTILATION),
                logs.size()
            });
        }));
        many.batchUpdate(
                "insert into hygiene_day (school_id, log_day, disinfected, aired, touches) values (?, ?, ?, ?, ?)",
                sums);
        office.changed("hygiene.taken-over", "hygiene_log", "", scope, null, Values.named("entries", past.size()));
    }

    private @Nullable Object[] entry(PastLog one, LocalDate day) {
        HygieneStandard standard = office.shelf().standards(day).get(one.place());
        boolean disinfection = one.kind() == HygieneKind.DISINFECTION;
        return new @Nullable Object[] {
            Ids.bytes(Ids.next()),
            Ids.bytes(one.school().value()),
            one.place().name(),
            one.kind().name(),
            day,
            Moments.column(one.doneAt()),
            disinfection || standard == null ? null : standard.minutes(),
            disinfection ? HygieneAgent.CHLORINE.name() : null,
            disinfection && standard != null ? standard.concentration() : null,
            Moments.column(one.doneAt()),
            one.by()
        };
    }

    private static Session unknown(UnitId school) {
        return new Session(school, school, false, List.of(), List.of());
    }

    private static int done(List<PlanLine> lines, List<PastLog> logs, HygieneKind kind) {
        Map<HygienePlace, Integer> times = new EnumMap<>(HygienePlace.class);
        logs.stream().filter(log -> log.kind() == kind).forEach(log -> times.merge(log.place(), 1, Integer::sum));
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .mapToInt(line -> Math.min(line.times(), times.getOrDefault(line.place(), 0)))
                .sum();
    }
}
