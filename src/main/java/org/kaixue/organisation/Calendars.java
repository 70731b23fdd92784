package org.kaixue.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.kaixue.common.DataReplaced;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.Remembered;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Answers which days are school days, from memory. School days are no secret, so asking for them needs no grant.
 *
 * <p>What is set for a county and a stage goes before what is set for a county, that before what is set for a stage, and
 * that before what is set for all. Where nothing is set, Monday to Friday are school days.
 */
@Service
public class Calendars {

    private final JdbcClient jdbc;
    private final SchoolWeekRecords weeks;
    private final Terms terms;
    private final Jurisdiction jurisdiction;
    private final Drafts drafts;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final Remembered<CalendarRules> rules = new Remembered<>(this::read);
    private final Remembered<Map<Key, SchoolDays>> days = new Remembered<>(ConcurrentHashMap::new);

    Calendars(
            JdbcClient jdbc,
            SchoolWeekRecords weeks,
            Terms terms,
            Jurisdiction jurisdiction,
            Drafts drafts,
            Register register,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.weeks = weeks;
        this.terms = terms;
        this.jurisdiction = jurisdiction;
        this.drafts = drafts;
        this.register = register;
        this.events = events;
    }

    /** The school days of boarding or of day schools of this stage in this county. */
    public SchoolDays days(TermId term, UnitId county, Stage stage, boolean boarding) {
        return days.get().computeIfAbsent(new Key(term, county, stage, boarding), key -> rules.get()
                .resolve(key));
    }

    /** Sets on which weekdays school is held; said again for the same county and stage, it takes the place of the first. */
    @Transactional
    public void setWeek(WeekDraft draft) {
        if (draft.county() == null) {
            jurisdiction.requireEverywhere(Permission.ORGANISATION_WRITE);
        } else {
            jurisdiction.require(Permission.ORGANISATION_WRITE, draft.county());
        }
        drafts.check(draft);
        UUID term = terms.get(draft.term()).id().value();
        UUID county = draft.county() == null ? null : draft.county().value();
        SchoolWeek week = weeks.findByTermId(term).stream()
                .filter(one -> Objects.equals(one.countyId(), county) && one.stage() == draft.stage())
                .findFirst()
                .orElseGet(() -> new SchoolWeek(Ids.next(), term, county, draft.stage()));
        week.hold(mask(draft.days()), mask(draft.boarderDays()));
        weeks.save(week);
        String words = Register.words("stage", draft.stage(), "days", draft.days(), "boarders", draft.boarderDays());
        register.changed("week-set", "school_week", week.id(), county, null, words);
        events.publishEvent(new TermsChanged());
    }

    private static int mask(Set<DayOfWeek> days) {
        return days.stream().mapToInt(day -> 1 << (day.getValue() - 1)).sum();
    }

    @TransactionalEventListener(
            classes = {TermsChanged.class, DataReplaced.class},
            phase = TransactionPhase.AFTER_COMPLETION,
            fallbackExecution = true)
    void forget() {
        rules.forget();
        days.forget();
    }

    private CalendarRules read() {
        return new CalendarRules(
                jdbc.sql("select term_id, county_id, stage, weekdays, boarder_weekdays from school_week")
                        .query((row, n) -> new CalendarRules.Week(scope(row), row.getInt(4), row.getInt(5)))
                        .list(),
                jdbc.sql("select term_id, county_id, stage, exception_date, school_day from calendar_exception")
                        .query((row, n) -> new CalendarRules.ExceptionalDay(
                                scope(row), row.getObject(4, LocalDate.class), row.getBoolean(5)))
                        .list());
    }

    private static CalendarRules.Scope scope(ResultSet row) throws SQLException {
        UUID county = Ids.readNullable(row.getBytes(2));
        String stage = row.getString(3);
        return new CalendarRules.Scope(
                new TermId(Ids.read(row.getBytes(1))),
                county == null ? null : new UnitId(county),
                stage == null ? null : Stage.valueOf(stage));
    }

    /** What a calendar is asked for. */
    record Key(TermId term, UnitId county, Stage stage, boolean boarding) {}
}
