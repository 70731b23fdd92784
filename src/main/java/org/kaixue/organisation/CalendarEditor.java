package org.kaixue.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the school weeks of a term and the days that depart from them; {@link Calendars} answers what follows.
 *
 * <p>What holds for a county is written by who may write the county; what holds for all, by who may write everywhere.
 */
@Service
public class CalendarEditor {

    private final SchoolWeekRecords weeks;
    private final CalendarExceptionRecords exceptions;
    private final JdbcClient jdbc;
    private final Units units;
    private final Terms terms;
    private final Jurisdiction jurisdiction;
    private final Drafts drafts;
    private final Register register;
    private final ApplicationEventPublisher events;

    CalendarEditor(
            SchoolWeekRecords weeks,
            CalendarExceptionRecords exceptions,
            JdbcClient jdbc,
            Units units,
            Terms terms,
            Jurisdiction jurisdiction,
            Drafts drafts,
            Register register,
            ApplicationEventPublisher events) {
        this.weeks = weeks;
        this.exceptions = exceptions;
        this.jdbc = jdbc;
        this.units = units;
        this.terms = terms;
        this.jurisdiction = jurisdiction;
        this.drafts = drafts;
        this.register = register;
        this.events = events;
    }

    /** Whether the person may set weeks and days off for this county, or for all where it is null. */
    public boolean maySet(@Nullable UnitId county) {
        return county == null
                ? jurisdiction.mayEverywhere(Permission.ORGANISATION_WRITE)
                : jurisdiction.may(Permission.ORGANISATION_WRITE, county);
    }

    /** The weeks that are set for a term and hold for units that the person may see. */
    @Transactional(readOnly = true)
    public List<WeekDraft> weeks(TermId term) {
        jurisdiction.requireSomewhere(Permission.ORGANISATION_READ);
        return jdbc
                .sql("select county_id, stage, weekdays, boarder_weekdays from school_week where term_id = ?")
                .param(Ids.bytes(term.value()))
                .query((row, n) -> new WeekDraft(
                        term, county(row), stage(row), SchoolWeek.days(row.getInt(3)), SchoolWeek.days(row.getInt(4))))
                .stream()
                .filter(week -> concerns(week.county()))
                .toList();
    }

    /** The days of a term that depart from its weeks for units that the person may see, the earliest first. */
    @Transactional(readOnly = true)
    public List<ExceptionDraft> exceptions(TermId term) {
        jurisdiction.requireSomewhere(Permission.ORGANISATION_READ);
        return jdbc
                .sql("""
                        select county_id, stage, exception_date, school_day, note from calendar_exception
                        where term_id = ? order by exception_date""")
                .param(Ids.bytes(term.value()))
                .query((row, n) -> new ExceptionDraft(
                        term,
                        county(row),
                        stage(row),
                        row.getObject(3, LocalDate.class),
                        row.getBoolean(4),
                        row.getString(5)))
                .stream()
                .filter(exception -> concerns(exception.county()))
                .toList();
    }

    /** Sets on which weekdays school is held; said again for the same county and stage, it takes the place of the first. */
    @Transactional
    public void setWeek(WeekDraft draft) {
        requireWrite(draft.county());
        drafts.check(draft);
        terms.get(draft.term());
        Optional<SchoolWeek> known = find(draft);
        String before = known.map(SchoolWeek::inWords).orElse(null);
        SchoolWeek week = known.orElseGet(
                () -> new SchoolWeek(Ids.next(), draft.term().value(), value(draft.county()), draft.stage()));
        week.hold(draft.days(), draft.boarderDays());
        weeks.save(week);
        changed("week-set", "school_week", week.id(), week.countyId(), before, week.inWords());
    }

    /** Takes back what is set for the draft's county and stage; what is set more widely holds there again. */
    @Transactional
    public void removeWeek(WeekDraft draft) {
        requireWrite(draft.county());
        SchoolWeek week = find(draft).orElseThrow(CalendarEditor::gone);
        weeks.delete(week);
        changed("week-removed", "school_week", week.id(), week.countyId(), week.inWords(), null);
    }

    /** Sets a day off or a make-up day; said again for the same day, county and stage, it takes the place of the first. */
    @Transactional
    public void setException(ExceptionDraft draft) {
        requireWrite(draft.county());
        drafts.check(draft);
        if (!terms.get(draft.term()).days().contains(draft.day())) {
            throw RuleViolation.at("day", "organisation.exception.outside-term", draft.day());
        }
        Optional<CalendarException> known = find(draft);
        String before = known.map(CalendarException::inWords).orElse(null);
        CalendarException exception = known.orElseGet(() -> new CalendarException(Ids.next(), draft));
        exception.say(draft.schoolDay(), draft.note());
        exceptions.save(exception);
        changed(
                "exception-set",
                "calendar_exception",
                exception.id(),
                exception.countyId(),
                before,
                exception.inWords());
    }

    /** Takes a day off or a make-up day back. */
    @Transactional
    public void removeException(ExceptionDraft draft) {
        requireWrite(draft.county());
        CalendarException exception = find(draft).orElseThrow(CalendarEditor::gone);
        exceptions.delete(exception);
        changed(
                "exception-removed",
                "calendar_exception",
                exception.id(),
                exception.countyId(),
                exception.inWords(),
                null);
    }

    private boolean concerns(@Nullable UnitId county) {
        return county == null || jurisdiction.concerns(Permission.ORGANISATION_READ, county);
    }

    private void requireWrite(@Nullable UnitId county) {
        if (county == null) {
            jurisdiction.requireEverywhere(Permission.ORGANISATION_WRITE);
        } else {
            jurisdiction.require(Permission.ORGANISATION_WRITE, county);
            if (units.tree().get(county).kind() != UnitKind.COUNTY) {
                throw RuleViolation.at("county", "organisation.county.unknown");
            }
        }
    }

    private Optional<SchoolWeek> find(WeekDraft draft) {
        return weeks.findByTermId(draft.term().value()).stream()
                .filter(one -> Objects.equals(one.countyId(), value(draft.county())) && one.stage() == draft.stage())
                .findFirst();
    }

    private Optional<CalendarException> find(ExceptionDraft draft) {
        return exceptions.findByTermIdAndExceptionDate(draft.term().value(), draft.day()).stream()
                .filter(one -> Objects.equals(one.countyId(), value(draft.county())) && one.stage() == draft.stage())
                .findFirst();
    }

    private void changed(
            String action,
            String kind,
            UUID id,
            @Nullable UUID county,
            @Nullable String before,
            @Nullable String after) {
        register.changed(action, kind, id, county, before, after);
        events.publishEvent(new TermsChanged());
    }

    private static RuleViolation gone() {
        return new RuleViolation("organisation.calendar.gone");
    }

    private static @Nullable UUID value(@Nullable UnitId county) {
        return county == null ? null : county.value();
    }

    private static @Nullable UnitId county(ResultSet row) throws SQLException {
        UUID county = Ids.readNullable(row.getBytes(1));
        return county == null ? null : new UnitId(county);
    }

    private static @Nullable Stage stage(ResultSet row) throws SQLException {
        String stage = row.getString(2);
        return stage == null ? null : Stage.valueOf(stage);
    }
}
