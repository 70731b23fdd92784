package org.kaixue.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.kaixue.common.DataReplaced;
import org.kaixue.common.Ids;
import org.kaixue.common.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
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
    private final Remembered<CalendarRules> rules = new Remembered<>(this::read);
    private final Remembered<Map<Key, SchoolDays>> days = new Remembered<>(ConcurrentHashMap::new);

    Calendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The school days of boarding or of day schools of this stage in this county. */
    public SchoolDays days(TermId term, UnitId county, Stage stage, boolean boarding) {
        return days.get().computeIfAbsent(new Key(term, county, stage, boarding), key -> rules.get()
                .resolve(key));
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
