package org.kaixue.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.DataReplaced;
import org.kaixue.common.DateRange;
import org.kaixue.common.Drafts;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.Remembered;
import org.kaixue.common.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The terms, kept in memory and read again after each change; they are no secret, so reading them asks for no grant. */
@Service
public class Terms {

    private static final int SCHOOL_YEAR_BEGINS = 8;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final SchoolTermRecords records;
    private final Jurisdiction jurisdiction;
    private final Drafts drafts;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final Remembered<List<Term>> terms = new Remembered<>(this::read);

    Terms(
            JdbcClient jdbc,
            BusinessClock clock,
            SchoolTermRecords records,
            Jurisdiction jurisdiction,
            Drafts drafts,
            Register register,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.records = records;
        this.jurisdiction = jurisdiction;
        this.drafts = drafts;
        this.register = register;
        this.events = events;
    }

    /** All terms, the earliest first. */
    public List<Term> all() {
        return terms.get();
    }

    public Term get(TermId id) {
        return all().stream()
                .filter(term -> term.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("organisation.term.unknown"));
    }

    public Optional<Term> byCode(String code) {
        return all().stream().filter(term -> term.code().equals(code)).findFirst();
    }

    /** The term that holds today, else the next one, else the last one. */
    public Term current() {
        LocalDate today = clock.today();
        List<Term> all = all();
        if (all.isEmpty()) {
            throw new RuleViolation("organisation.term.none");
        }
        return all.stream()
                .filter(term -> !lastDay(term).isBefore(today))
                .findFirst()
                .orElseGet(all::getLast);
    }

    /** The school year of the current term; where no term was entered, by the calendar. */
    public int schoolYear() {
        if (!all().isEmpty()) {
            return current().schoolYear();
        }
        LocalDate today = clock.today();
        return today.getMonthValue() >= SCHOOL_YEAR_BEGINS ? today.getYear() : today.getYear() - 1;
    }

    @Transactional
    public TermId create(TermDraft draft) {
        requireWrite();
        check(draft, null);
        SchoolTerm term = records.save(new SchoolTerm(Ids.next(), draft));
        register.changed("term-created", "term", term.id(), null, null, term.inWords());
        events.publishEvent(new TermsChanged());
        return new TermId(term.id());
    }

    @Transactional
    public void change(TermId id, TermDraft draft) {
        requireWrite();
        check(draft, id);
        SchoolTerm term =
                records.findById(id.value()).orElseThrow(() -> new RuleViolation("organisation.term.unknown"));
        String before = term.inWords();
        term.edit(draft);
        register.changed("term-changed", "term", term.id(), null, before, term.inWords());
        events.publishEvent(new TermsChanged());
    }

    private void requireWrite() {
        jurisdiction.requireEverywhere(Permission.ORGANISATION_WRITE);
    }

    private void check(TermDraft draft, @Nullable TermId own) {
        drafts.check(draft);
        OrganisationRules.term(draft);
        DateRange days = new DateRange(draft.firstDay(), draft.lastDay());
        for (Term other : read()) {
            if (other.id().equals(own)) {
                continue;
            }
            if (other.code().equals(draft.code())) {
                throw RuleViolation.at("code", "organisation.code.taken", draft.code());
            }
            if (days.contains(other.days().first()) || other.days().contains(days.first())) {
                throw RuleViolation.at("firstDay", "organisation.term.overlap", other.code());
            }
        }
    }

    private static LocalDate lastDay(Term term) {
        LocalDate last = term.days().last();
        return last == null ? LocalDate.MAX : last;
    }

    @TransactionalEventListener(
            classes = {TermsChanged.class, DataReplaced.class},
            phase = TransactionPhase.AFTER_COMPLETION,
            fallbackExecution = true)
    void forget() {
        terms.forget();
    }

    private List<Term> read() {
        return jdbc.sql("""
                        select id, code, name_zh, name_en, school_year, season, first_day, last_day
                        from term order by first_day, code""").query((row, n) -> term(row)).list();
    }

    private static Term term(ResultSet row) throws SQLException {
        return new Term(
                new TermId(Ids.read(row.getBytes(1))),
                row.getString(2),
                new Bilingual(row.getString(3), row.getString(4)),
                row.getInt(5),
                Season.valueOf(row.getString(6)),
                new DateRange(row.getObject(7, LocalDate.class), row.getObject(8, LocalDate.class)));
    }
}
