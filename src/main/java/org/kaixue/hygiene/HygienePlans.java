package org.kaixue.hygiene;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.kaixue.audit.Values;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a school is to disinfect and to air, and what it says of its own places. */
@Service
public class HygienePlans {

    private static final int MOST = 2_000;

    private final HygieneOffice office;
    private final Transactions transactions;

    HygienePlans(HygieneOffice office, Transactions transactions) {
        this.office = office;
        this.transactions = transactions;
    }

    /** The plan of today with what was done of it, in three statements. */
    @Transactional(readOnly = true)
    public DayPlan today(UnitId school, TermId term) {
        office.requireSchool(Permission.CAMPAIGN_READ, school);
        LocalDate today = office.clock().today();
        HygieneRule rule = office.shelf().rule(today);
        Session session = office.ground().session(school, term, today);
        List<LogRow> entries = office.book().of(school, today.minusDays(GroundReader.BACK), today, MOST);
        DayPlan.Moment moment = !session.openedBy(today)
                ? DayPlan.Moment.BEFORE_OPENING
                : session.on(today) ? DayPlan.Moment.SCHOOL_DAY : DayPlan.Moment.DAY_OFF;
        List<PlanRow> rows = new ArrayList<>();
        for (PlanLine line : new SchoolPlans(office.shelf()).lines(session, today)) {
            LocalDate first = moment == DayPlan.Moment.BEFORE_OPENING ? since(line, rule, today) : today;
            rows.add(row(line, moment, entries, first));
        }
        rows.sort(Comparator.comparing((PlanRow row) -> row.open() == 0));
        return new DayPlan(school, today, moment, session.opensOn(), rule, List.copyOf(rows), entries);
    }

    /** Every kind of place of a school, as it holds today. */
    @Transactional(readOnly = true)
    public List<PlaceRow> places(UnitId school, TermId term) {
        office.requireSchool(Permission.CAMPAIGN_READ, school);
        LocalDate today = office.clock().today();
        return new SchoolPlans(office.shelf()).places(office.ground().session(school, term, today), today);
    }

    /** Says from today on what a school has of a kind of place, and what it does beyond the standard. */
    public void say(UnitId school, TermId term, HygienePlace place, OwnPlaceDraft draft) {
        office.requireSchool(Permission.CAMPAIGN_REPORT, school);
        office.drafts().check(draft);
        transactions.whole(() -> {
            LocalDate today = office.clock().today();
            Session session = office.ground().session(school, term, today);
            PlaceRow before = new SchoolPlans(office.shelf())
                    .places(session, today).stream()
                            .filter(row -> row.place() == place)
                            .findFirst()
                            .orElseThrow();
            check(before.standard(), session.boarding(), draft);
            write(school, place, draft, today);
            addUp(school, term, today);
            office.changed(
                    "hygiene.place",
                    "hygiene_place",
                    place.name(),
                    school,
                    inWords(place, before.draft()),
                    inWords(place, draft));
            return Boolean.TRUE;
        });
    }

    private static void check(HygieneStandard standard, boolean boarding, OwnPlaceDraft draft) {
        if (!draft.present()) {
            if (standard.place().expected(boarding)
                    && (draft.reason() == null || draft.reason().isBlank())) {
                throw RuleViolation.at("reason", "hygiene.place.why");
            }
            return;
        }
        if (draft.disinfections() < standard.disinfections()) {
            throw RuleViolation.at("disinfections", "hygiene.place.below", standard.disinfections());
        }
        if (draft.airings() < standard.airings()) {
            throw RuleViolation.at("airings", "hygiene.place.below", standard.airings());
        }
    }

    private void write(UnitId school, HygienePlace place, OwnPlaceDraft draft, LocalDate today) {
        office.jdbc()
                .sql("delete from hygiene_place where school_id = ? and place = ? and valid_from = ?")
                .params(Ids.bytes(school.value()), place.name(), today)
                .update();
        office.jdbc()
                .sql("""
                        insert into hygiene_place (school_id, place, valid_from, present, rooms, disinfections, airings,
                          reason, set_at, set_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.bytes(school.value()),
                        place.name(),
                        today,
                        draft.present(),
                        draft.rooms(),
                        draft.disinfections(),
                        draft.airings(),
                        draft.reason(),
                        Moments.column(office.clock().now()),
                        office.actors().current().name()))
                .update();
    }

    /** What was done today is measured by the new plan. */
    private void addUp(UnitId school, TermId term, LocalDate today) {
        office.book().hold(school, today, 0);
        Session session = office.ground().session(school, term, today);
        office.book().addUp(school, today, new SchoolPlans(office.shelf()).lines(session, today));
    }

    private static LocalDate since(PlanLine line, HygieneRule rule, LocalDate today) {
        return today.minusDays(
                (line.kind() == HygieneKind.DISINFECTION ? rule.disinfectedDays() : rule.airedDays()) - 1);
    }

    private static PlanRow row(PlanLine line, DayPlan.Moment moment, List<LogRow> entries, LocalDate first) {
        int counted = 0;
        int rooms = line.rooms();
        Instant last = null;
        for (LogRow entry : entries) {
            if (entry.place() != line.place()
                    || entry.kind() != line.kind()
                    || day(entry).isBefore(first)) {
                continue;
            }
            counted += entry.counts() ? entry.rooms() : 0;
            rooms = Math.max(rooms, entry.roomsOf());
            last = last == null && entry.stands() ? entry.doneAt() : last;
        }
        int times = counted / rooms;
        return switch (moment) {
            case BEFORE_OPENING -> new PlanRow(line, 1, Math.min(1, times), last);
            case SCHOOL_DAY -> new PlanRow(line, line.times(), times, last);
            case DAY_OFF -> new PlanRow(line, 0, times, last);
        };
    }

    private static LocalDate day(LogRow entry) {
        return entry.doneAt().atZone(BusinessClock.ZONE).toLocalDate();
    }

    private static String inWords(HygienePlace place, OwnPlaceDraft draft) {
        return Values.named(
                "hygiene-place",
                place,
                "present",
                draft.present(),
                "rooms",
                draft.rooms(),
                "disinfections",
                draft.disinfections(),
                "airings",
                draft.airings(),
                "why-none",
                draft.reason());
    }
}
