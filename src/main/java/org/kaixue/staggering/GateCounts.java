package org.kaixue.staggering;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.Calendars;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.SchoolLayout;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was counted at a school's gates, against whom the published plan lets expect. */
@Service
public class GateCounts {

    private static final int MOST_PEOPLE = 20_000;

    private final PlanStore store;
    private final SlotBook slots;
    private final Jurisdiction jurisdiction;
    private final Terms terms;
    private final Calendars calendars;
    private final Actors actors;
    private final BusinessClock clock;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    GateCounts(
            PlanStore store,
            SlotBook slots,
            Jurisdiction jurisdiction,
            Terms terms,
            Calendars calendars,
            Actors actors,
            BusinessClock clock,
            AuditLog audit,
            JdbcClient jdbc) {
        this.store = store;
        this.slots = slots;
        this.jurisdiction = jurisdiction;
        this.terms = terms;
        this.calendars = calendars;
        this.actors = actors;
        this.clock = clock;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** Where in time a count belongs. */
    private record When(FacilityId gate, int start) {}

    /**
     * A day at the gates: each slot for which the published plan expects somebody, or in which somebody was counted.
     *
     * @param occasion one at gates
     * @param asked null for today; on return days for the next on which somebody is expected
     */
    @Transactional(readOnly = true)
    public GateDay of(UnitId school, TermId term, Occasion occasion, @Nullable LocalDate asked) {
        jurisdiction.require(Permission.STAGGERING_READ, school);
        return of(store.known(school, term), term, occasion, asked);
    }

    /** As above, for a page that has read already what is known of the school. */
    @Transactional(readOnly = true)
    public GateDay of(Arrangement known, TermId term, Occasion occasion, @Nullable LocalDate asked) {
        UnitId school = known.layout().school();
        jurisdiction.require(Permission.STAGGERING_READ, school);
        List<Assigned> planned = store.published(school, occasion)
                .map(plan -> slots.of(plan.id()))
                .orElse(List.of());
        LocalDate day = asked == null ? next(occasion, planned) : asked;
        Map<When, Integer> counted = counted(school, occasion, day);
        Map<When, Integer> expected = new HashMap<>();
        Set<ClassId> coming = occasion.inHalfDays() ? Set.of() : atSchool(known, term, day);
        planned.stream()
                .filter(one -> occasion.inHalfDays()
                        ? HalfDay.at(one.slot().start()).day().equals(day)
                        : coming.contains(one.clazz()))
                .forEach(one -> expected.merge(
                        new When(new FacilityId(one.slot().place()), one.slot().start()), one.people(), Integer::sum));
        counted.keySet().forEach(when -> expected.putIfAbsent(when, 0));
        List<SchoolLayout.Place> gates = known.layout().places().stream()
                .filter(place -> place.kind() == FacilityKind.GATE)
                .toList();
        List<GateCount> counts = gates.stream()
                .flatMap(gate -> expected.entrySet().stream()
                        .filter(entry -> entry.getKey().gate().equals(gate.id()))
                        .map(entry -> new GateCount(
                                new Spot(gate.id(), gate.name(), "", 0),
                                entry.getKey().start(),
                                entry.getValue(),
                                counted.get(entry.getKey()))))
                .sorted(Comparator.comparingInt(GateCount::start))
                .toList();
        return new GateDay(day, counts, jurisdiction.may(Permission.STAGGERING_WRITE, school));
    }

    private LocalDate next(Occasion occasion, List<Assigned> planned) {
        LocalDate today = clock.today();
        return planned.stream()
                .filter(one -> occasion.inHalfDays())
                .map(one -> HalfDay.at(one.slot().start()).day())
                .filter(day -> !day.isBefore(today))
                .min(Comparator.naturalOrder())
                .orElse(today);
    }

    /** The classes that have school on a day. */
    private Set<ClassId> atSchool(Arrangement known, TermId term, LocalDate day) {
        return known.layout().classes().stream()
                .filter(clazz -> calendars
                        .days(term, known.layout().county(), clazz.stage(), false)
                        .isSchoolDay(day))
                .map(SchoolLayout.Clazz::id)
                .collect(Collectors.toSet());
    }

    /**
     * Says how many people were counted; of the same slot the last count holds.
     *
     * @param start as in {@link GateCount}
     * @param people null to take a count back
     */
    @Transactional
    public void count(
            UnitId school, Occasion occasion, LocalDate day, FacilityId gate, int start, @Nullable Integer people) {
        jurisdiction.require(Permission.STAGGERING_WRITE, school);
        Arrangements.place(store.known(school, terms.current().id()), gate, FacilityKind.GATE);
        if (occasion.meal()
                || (occasion.inHalfDays() && !HalfDay.at(start).day().equals(day))) {
            throw new AccessRefused();
        }
        if (day.isAfter(clock.today())) {
            throw RuleViolation.at("people", "staggering.count.future");
        }
        if (people != null && (people < 0 || people > MOST_PEOPLE)) {
            throw RuleViolation.at("people", "staggering.range", 0, MOST_PEOPLE);
        }
        When when = new When(gate, start);
        Integer before = counted(school, occasion, day).get(when);
        if (Objects.equals(before, people)) {
            return;
        }
        write(school, occasion, day, when, people);
        audit.changed(new AuditLog.Change(
                "staggering.counted",
                "gate_count",
                gate.value().toString(),
                school.value(),
                before == null ? null : inWords(occasion, day, start, before),
                people == null ? null : inWords(occasion, day, start, people),
                null));
    }

    private void write(UnitId school, Occasion occasion, LocalDate day, When when, @Nullable Integer people) {
        byte[] gate = Ids.bytes(when.gate().value());
        int minute = minuteOfDay(when.start());
        jdbc.sql("delete from gate_count where gate_id = ? and occasion = ? and counted_on = ? and start_minute = ?")
                .params(gate, occasion.name(), day, minute)
                .update();
        if (people != null) {
            jdbc.sql("""
                            insert into gate_count (gate_id, occasion, counted_on, start_minute, school_id, people,
                              counted_at, counted_by) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            gate,
                            occasion.name(),
                            day,
                            minute,
                            Ids.bytes(school.value()),
                            people,
                            Moments.column(clock.now()),
                            actors.current().name())
                    .update();
        }
    }

    private Map<When, Integer> counted(UnitId school, Occasion occasion, LocalDate day) {
        int midnight = occasion.inHalfDays() ? HalfDay.morning(day).minute() : 0;
        Map<When, Integer> counted = new HashMap<>();
        jdbc.sql("""
                        select gate_id, start_minute, people from gate_count
                        where school_id = ? and occasion = ? and counted_on = ?""").params(Ids.bytes(school.value()), occasion.name(), day).query((RowCallbackHandler) row -> {
            UUID gate = Ids.read(row.getBytes(1));
            counted.put(new When(new FacilityId(gate), midnight + row.getInt(2)), row.getInt(3));
        });
        return counted;
    }

    private static String inWords(Occasion occasion, LocalDate day, int start, int people) {
        return Values.named(
                "occasion", occasion, "day", day, "begins", TimeWindow.clock(minuteOfDay(start)), "people", people);
    }

    private static int minuteOfDay(int start) {
        return Math.floorMod(start, TimeWindow.DAY);
    }
}
