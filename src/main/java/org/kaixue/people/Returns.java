package org.kaixue.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has come back for a term and who has not (返校状态): everybody of the roster counts as back who is not on the
 * list, once the school has said that its list is whole.
 */
@Service
public class Returns {

    private static final String KIND = "person_away";
    private static final String WRITTEN = CareOffice.fields("reason, place, expectedOn");

    private final CareOffice office;
    private final Transactions transactions;

    Returns(CareOffice office, Transactions transactions) {
        this.office = office;
        this.transactions = transactions;
    }

    /** A school's not-returned list, those whose day is past first. */
    @Transactional(readOnly = true)
    public List<AwayRow> list(UnitId school, TermId term) {
        office.jurisdiction().require(Permission.PEOPLE_READ, school);
        LocalDate today = office.today();
        return office.jdbc()
                .sql("select " + CareOffice.PERSON + ", x.reason, x.words, x.place, x.expected_on from person_away x"
                        + " join person p on p.id = x.person_id and p.left_on is null"
                        + " where x.school_id = :school and x.term_id = :term and x.returned_on is null"
                        + " order by case when x.expected_on is null then 1 else 0 end, x.expected_on, p.code")
                .param("school", Ids.bytes(school.value()))
                .param("term", Ids.bytes(term.value()))
                .query((row, n) -> row(row, today))
                .list();
    }

    /** How many are not back at each school at and below a unit. */
    @Transactional(readOnly = true)
    public List<AwayCount> counts(UnitId scope, TermId term) {
        office.jurisdiction().require(Permission.PEOPLE_COUNT, scope);
        Map<String, Object> parameters =
                Map.of("scope", Ids.bytes(scope.value()), "term", Ids.bytes(term.value()), "today", office.today());
        Map<UnitId, AwayCount.Sums> sums = new HashMap<>();
        office.jdbc().sql("""
                        select x.school_id, p.kind, x.reason, count(*),
                          sum(case when x.expected_on < :today then 1 else 0 end)
                        from unit_ancestor a
                          join person_away x on x.school_id = a.unit_id and x.term_id = :term
                            and x.returned_on is null
                          join person p on p.id = x.person_id and p.left_on is null
                        where a.ancestor_id = :scope
                        group by x.school_id, p.kind, x.reason""").params(parameters).query((RowCallbackHandler)
                row -> sums.computeIfAbsent(CareOffice.unit(row, 1), school -> new AwayCount.Sums())
                        .add(
                                PersonKind.valueOf(row.getString(2)),
                                AwayReason.valueOf(row.getString(3)),
                                row.getInt(4),
                                row.getInt(5)));
        office.jdbc().sql("""
                        select c.school_id, c.checked_on
                        from unit_ancestor a join away_check c on c.school_id = a.unit_id and c.term_id = :term
                        where a.ancestor_id = :scope""").params(parameters).query((RowCallbackHandler)
                row -> sums.computeIfAbsent(CareOffice.unit(row, 1), school -> new AwayCount.Sums())
                        .checked(row.getObject(2, LocalDate.class)));
        return office.schools(scope).stream()
                .map(school -> sums.getOrDefault(school, new AwayCount.Sums()).of(school))
                .toList();
    }

    /** Puts a person on the list, or changes what the list says of one. */
    public void note(TermId term, AwayDraft draft) {
        transactions.whole(() -> {
            CareOffice.Who who = office.writable(draft.person());
            office.drafts().check(draft);
            draft.check(office.today());
            write(who, term, draft);
            office.changed("people.away", KIND, draft.person().value(), who.school(), null, WRITTEN);
            return draft;
        });
    }

    /**
     * Undoes a note.
     *
     * @param before what the list said before; null where the person was not on it
     */
    @Transactional
    public void takeBack(PersonId person, TermId term, @Nullable AwayDraft before) {
        CareOffice.Who who = office.writable(person);
        if (before == null) {
            office.jdbc()
                    .sql("delete from person_away where person_id = ? and term_id = ?")
                    .params(Ids.bytes(person.value()), Ids.bytes(term.value()))
                    .update();
        } else {
            write(
                    who,
                    term,
                    new AwayDraft(person, before.reason(), before.words(), before.place(), before.expectedOn()));
        }
        office.changed("people.away-taken-back", KIND, person.value(), who.school(), WRITTEN, null);
    }

    /** The person came back today, and is off the list. */
    @Transactional
    public void returned(PersonId person, TermId term) {
        CareOffice.Who who = office.writable(person);
        int changed = office.jdbc()
                .sql("""
                        update person_away set returned_on = ?, noted_at = ?, noted_by = ?
                        where person_id = ? and term_id = ? and returned_on is null""")
                .params(
                        office.today(),
                        Moments.column(office.clock().now()),
                        office.doer(),
                        Ids.bytes(person.value()),
                        Ids.bytes(term.value()))
                .update();
        if (changed == 0) {
            throw new RuleViolation("people.away.back-already");
        }
        office.changed("people.returned", KIND, person.value(), who.school(), null, null);
    }

    /** Takes a return back: the person is on the list again, as before. */
    @Transactional
    public void notReturned(PersonId person, TermId term) {
        CareOffice.Who who = office.writable(person);
        office.jdbc()
                .sql("update person_away set returned_on = null where person_id = ? and term_id = ?")
                .params(Ids.bytes(person.value()), Ids.bytes(term.value()))
                .update();
        office.changed("people.return-taken-back", KIND, person.value(), who.school(), null, null);
    }

    /** When a school last said that its list is whole; empty if it never did. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> checkedOn(UnitId school, TermId term) {
        office.jurisdiction().require(Permission.PEOPLE_COUNT, school);
        return checked(school, term);
    }

    /**
     * Says that the list is whole.
     *
     * @param day today; to undo it the day that was said before, null for none
     */
    @Transactional
    public void check(UnitId school, TermId term, @Nullable LocalDate day) {
        office.jurisdiction().require(Permission.PEOPLE_WRITE, school);
        LocalDate before = checked(school, term).orElse(null);
        office.jdbc()
                .sql("delete from away_check where school_id = ? and term_id = ?")
                .params(Ids.bytes(school.value()), Ids.bytes(term.value()))
                .update();
        if (day != null) {
            LocalDate said = day.isAfter(office.today()) ? office.today() : day;
            office.jdbc()
                    .sql("insert into away_check (school_id, term_id, checked_on, checked_at, checked_by)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(
                            Ids.bytes(school.value()),
                            Ids.bytes(term.value()),
                            said,
                            Moments.column(office.clock().now()),
                            office.doer())
                    .update();
        }
        office.changed(
                "people.away-checked",
                KIND,
                school.value(),
                school,
                before == null ? null : Values.named("day", before),
                day == null ? null : Values.named("day", day));
    }

    @EventListener
    void forget(PersonsForgotten forgotten) {
        office.forget("person_away", forgotten);
    }

    private Optional<LocalDate> checked(UnitId school, TermId term) {
        return office.jdbc()
                .sql("select checked_on from away_check where school_id = ? and term_id = ?")
                .params(Ids.bytes(school.value()), Ids.bytes(term.value()))
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .optional();
    }

    private void write(CareOffice.Who who, TermId term, AwayDraft draft) {
        byte[] person = Ids.bytes(who.id().value());
        byte[] id = Ids.bytes(term.value());
        office.jdbc()
                .sql("delete from person_away where person_id = ? and term_id = ?")
                .params(person, id)
                .update();
        try {
            office.jdbc()
                    .sql("""
                            insert into person_away (person_id, term_id, school_id, reason, words, place, expected_on,
                              noted_at, noted_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(person)
                    .param(id)
                    .param(Ids.bytes(who.school().value()))
                    .param(draft.reason().name())
                    .param(draft.words())
                    .param(draft.place())
                    .param(draft.expectedOn())
                    .param(Moments.column(office.clock().now()))
                    .param(office.doer())
                    .update();
        } catch (DuplicateKeyException together) {
            throw new Transactions.LostRace("Noted by two at once");
        }
    }

    private static AwayRow row(ResultSet row, LocalDate today) throws SQLException {
        LocalDate expected = row.getObject(CareOffice.NEXT + 3, LocalDate.class);
        return new AwayRow(
                CareOffice.person(row),
                AwayReason.valueOf(row.getString(CareOffice.NEXT)),
                row.getString(CareOffice.NEXT + 1),
                row.getString(CareOffice.NEXT + 2),
                expected,
                expected != null && expected.isBefore(today));
    }
}
