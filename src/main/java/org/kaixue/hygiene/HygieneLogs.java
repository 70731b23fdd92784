package org.kaixue.hygiene;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.Term;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a school says it has disinfected and aired. Entries are added only; one that is wrong is taken back by another. */
@Service
public class HygieneLogs {

    private static final String KIND = "hygiene_log";
    private static final int MOST = 5_000;
    private static final int LONGEST = 600;
    private static final int WEAKEST = 50;
    private static final int STRONGEST = 10_000;

    private final HygieneOffice office;
    private final Transactions transactions;

    HygieneLogs(HygieneOffice office, Transactions transactions) {
        this.office = office;
        this.transactions = transactions;
    }

    /** The entries of a school for a span of days, the latest first, five thousand at most. */
    @Transactional(readOnly = true)
    public List<LogRow> of(UnitId school, LocalDate first, LocalDate last) {
        office.require(Permission.CAMPAIGN_READ, school);
        return office.book().of(school, first, last, MOST);
    }

    /** Enters what was done at a school; an entry that is there already is not entered again. */
    public LogId log(UnitId school, TermId term, LogDraft draft) {
        office.requireSchool(Permission.CAMPAIGN_REPORT, school);
        office.drafts().check(draft);
        return transactions.whole(() -> {
            Optional<LogRow> there = office.book().find(draft.id());
            if (there.isPresent()) {
                return there(there.get(), school);
            }
            Instant doneAt = moment(term, draft);
            SchoolPlans plans = new SchoolPlans(office.shelf());
            Session session =
                    office.ground().session(school, term, office.clock().today());
            PlanLine line = line(plans.places(session, draft.day()), draft);
            check(draft);
            office.book().hold(school, draft.day(), 1);
            try {
                office.book().write(school, draft, doneAt, line.rooms(), line.counted(draft));
            } catch (DataIntegrityViolationException faster) {
                if (Transactions.duplicate(faster)) {
                    throw new Transactions.LostRace("The entry was sent twice at once");
                }
                throw faster;
            }
            office.book().addUp(school, draft.day(), plans.lines(session, draft.day()));
            office.changed("hygiene.log", KIND, id(draft.id()), school, null, inWords(draft));
            return draft.id();
        });
    }

    /** Takes an entry back by another, and says why. */
    public LogId takeBack(LogId id, TermId term, String reason) {
        LogRow row = office.book().find(id).orElseThrow(AccessRefused::new);
        office.require(Permission.CAMPAIGN_REPORT, row.school());
        if (reason.isBlank()) {
            throw RuleViolation.at("reason", "hygiene.log.why");
        }
        return transactions.whole(() -> {
            if (office.book().find(id).filter(LogRow::stands).isEmpty()) {
                throw new RuleViolation("hygiene.log.taken-back-already");
            }
            LocalDate day = row.doneAt().atZone(BusinessClock.ZONE).toLocalDate();
            office.book().hold(row.school(), day, -1);
            LogId reversal = LogId.next();
            try {
                office.book().reverse(row, reversal, reason);
            } catch (DataIntegrityViolationException faster) {
                if (Transactions.duplicate(faster)) {
                    throw new RuleViolation("hygiene.log.taken-back-already");
                }
                throw faster;
            }
            Session session =
                    office.ground().session(row.school(), term, office.clock().today());
            office.book().addUp(row.school(), day, new SchoolPlans(office.shelf()).lines(session, day));
            office.changed("hygiene.take-back", KIND, id(id), row.school(), inWords(row), null);
            return reversal;
        });
    }

    /** An id of another school's entry is an unknown one. */
    private static LogId there(LogRow row, UnitId school) {
        if (!row.school().equals(school)) {
            throw new AccessRefused();
        }
        return row.id();
    }

    /** The minute that is running is now. */
    private Instant moment(TermId id, LogDraft draft) {
        Term term = office.terms().get(id);
        Instant now = office.clock().now();
        Instant said =
                draft.day().atTime(draft.doneAt()).atZone(BusinessClock.ZONE).toInstant();
        if (draft.day().isAfter(office.clock().today())) {
            throw RuleViolation.at(
                    "day", "hygiene.log.future-day", office.clock().today());
        }
        if (said.truncatedTo(ChronoUnit.MINUTES).isAfter(now)) {
            throw RuleViolation.at("doneAt", "hygiene.log.future");
        }
        LocalDate last = term.days().last();
        if (draft.day().isBefore(term.days().first())
                || (last != null && draft.day().isAfter(last))) {
            throw RuleViolation.at("day", "hygiene.log.outside", term.days().first());
        }
        return said.isAfter(now) ? now : said;
    }

    private static PlanLine line(List<PlaceRow> places, LogDraft draft) {
        PlaceRow place = places.stream()
                .filter(row -> row.place() == draft.place() && row.present())
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("place", "hygiene.log.no-such-place"));
        if (draft.rooms() > place.rooms()) {
            throw RuleViolation.at("rooms", "hygiene.log.rooms", place.rooms());
        }
        return place.line(draft.kind());
    }

    private static void check(LogDraft draft) {
        if (draft.kind() == HygieneKind.VENTILATION) {
            Integer minutes = draft.minutes();
            if (minutes == null || minutes < 1 || minutes > LONGEST) {
                throw RuleViolation.at("minutes", "hygiene.log.minutes", LONGEST);
            }
            return;
        }
        HygieneAgent agent = draft.agent();
        if (agent == null) {
            throw RuleViolation.at("agent", "hygiene.log.agent");
        }
        Integer concentration = draft.concentration();
        if (agent.dosed() && (concentration == null || concentration < WEAKEST || concentration > STRONGEST)) {
            throw RuleViolation.at("concentration", "hygiene.log.concentration", WEAKEST, STRONGEST);
        }
        if (!agent.dosed() && concentration != null) {
            throw RuleViolation.at("concentration", "hygiene.log.not-dosed");
        }
    }

    private static String id(LogId id) {
        return id.value().toString();
    }

    private static String inWords(LogDraft draft) {
        return Values.named(
                "hygiene-place",
                draft.place(),
                "hygiene",
                draft.kind(),
                "day",
                draft.day(),
                "done-at",
                draft.doneAt().truncatedTo(ChronoUnit.MINUTES),
                "rooms",
                draft.rooms(),
                "minutes",
                draft.minutes(),
                "agent",
                draft.agent(),
                "concentration",
                draft.concentration());
    }

    private static String inWords(LogRow row) {
        return Values.named(
                "hygiene-place",
                row.place(),
                "hygiene",
                row.kind(),
                "day",
                row.doneAt().atZone(BusinessClock.ZONE).toLocalDate(),
                "rooms",
                row.rooms());
    }
}
