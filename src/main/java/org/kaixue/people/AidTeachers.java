package org.kaixue.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.UnitId;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teachers whom other provinces send for some time (援青教师): when they arrive, until when they are observed, where they live. */
@Service
public class AidTeachers {

    private static final String KIND = "aid_teacher";
    private static final String WRITTEN = CareOffice.fields("expectedOn, arrivedOn, observedUntil, housing");

    private final CareOffice office;
    private final Transactions transactions;

    AidTeachers(CareOffice office, Transactions transactions) {
        this.office = office;
        this.transactions = transactions;
    }

    /** A school's aid teachers, those whose arrival is late first. */
    @Transactional(readOnly = true)
    public List<AidRow> list(UnitId school) {
        office.jurisdiction().require(Permission.PEOPLE_READ, school);
        LocalDate today = office.today();
        return office
                .jdbc()
                .sql("select " + CareOffice.PERSON + ", t.expected_on, t.arrived_on, t.observed_until, t.housing"
                        + " from aid_teacher t join person p on p.id = t.person_id and p.left_on is null"
                        + " where t.school_id = :school order by p.code")
                .param("school", Ids.bytes(school.value()))
                .query((row, n) -> row(row, today))
                .list()
                .stream()
                .sorted(Comparator.comparing(AidRow::state))
                .toList();
    }

    /** How many there are at each school at and below a unit. */
    @Transactional(readOnly = true)
    public List<AidCount> counts(UnitId scope) {
        office.jurisdiction().require(Permission.PEOPLE_COUNT, scope);
        LocalDate today = office.today();
        Map<UnitId, Map<AidState, Integer>> counts = new HashMap<>();
        office.jdbc().sql("""
                        select t.school_id, t.person_id, t.expected_on, t.arrived_on, t.observed_until
                        from unit_ancestor a
                          join aid_teacher t on t.school_id = a.unit_id
                          join person p on p.id = t.person_id and p.left_on is null
                        where a.ancestor_id = :scope""").param("scope", Ids.bytes(scope.value())).query((RowCallbackHandler)
                row -> counts.computeIfAbsent(CareOffice.unit(row, 1), school -> new EnumMap<>(AidState.class))
                        .merge(
                                AidState.of(
                                        new AidDraft(
                                                new PersonId(Ids.read(row.getBytes(2))),
                                                row.getObject(3, LocalDate.class),
                                                row.getObject(4, LocalDate.class),
                                                row.getObject(5, LocalDate.class),
                                                null),
                                        today),
                                1,
                                Integer::sum));
        return office.schools(scope).stream()
                .map(school -> new AidCount(school, counts.getOrDefault(school, Map.of())))
                .toList();
    }

    /** What is known of one, if the person is an aid teacher. */
    @Transactional(readOnly = true)
    public Optional<AidDraft> draft(PersonId person) {
        office.who(person, Permission.PEOPLE_READ);
        return known(person);
    }

    /** Says that a member of staff is an aid teacher, or changes what is known of one. */
    public void keep(AidDraft draft) {
        transactions.whole(() -> {
            CareOffice.Who who = office.writable(draft.person());
            office.drafts().check(draft);
            if (who.kind() != PersonKind.STAFF) {
                throw RuleViolation.at("person", "people.aid.pupil");
            }
            draft.check(office.today());
            replace(who, draft);
            office.changed("people.aid-kept", KIND, draft.person().value(), who.school(), null, WRITTEN);
            return draft;
        });
    }

    /**
     * Undoes {@link #keep}.
     *
     * @param before what was known before; null where the person was no aid teacher
     */
    @Transactional
    public void takeBack(PersonId person, @Nullable AidDraft before) {
        CareOffice.Who who = office.writable(person);
        if (before == null) {
            delete(person);
        } else {
            replace(
                    who,
                    new AidDraft(
                            person, before.expectedOn(), before.arrivedOn(), before.observedUntil(), before.housing()));
        }
        office.changed("people.aid-taken-back", KIND, person.value(), who.school(), WRITTEN, null);
    }

    @EventListener
    void forget(PersonsForgotten forgotten) {
        office.forget(KIND, forgotten);
    }

    private void delete(PersonId person) {
        office.jdbc()
                .sql("delete from aid_teacher where person_id = ?")
                .param(Ids.bytes(person.value()))
                .update();
    }

    private void replace(CareOffice.Who who, AidDraft draft) {
        delete(draft.person());
        try {
            office.jdbc()
                    .sql("""
                            insert into aid_teacher (person_id, school_id, expected_on, arrived_on, observed_until,
                              housing, noted_at, noted_by) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(Ids.bytes(draft.person().value()))
                    .param(Ids.bytes(who.school().value()))
                    .param(draft.expectedOn())
                    .param(draft.arrivedOn())
                    .param(draft.observedUntil())
                    .param(draft.housing())
                    .param(Moments.column(office.clock().now()))
                    .param(office.doer())
                    .update();
        } catch (DuplicateKeyException together) {
            throw new Transactions.LostRace("Kept by two at once");
        }
    }

    private Optional<AidDraft> known(PersonId person) {
        return office.jdbc()
                .sql("select expected_on, arrived_on, observed_until, housing from aid_teacher where person_id = ?")
                .param(Ids.bytes(person.value()))
                .query((row, n) -> draft(person, row, 1))
                .optional();
    }

    private static AidRow row(ResultSet row, LocalDate today) throws SQLException {
        PersonRow person = CareOffice.person(row);
        AidDraft draft = draft(person.id(), row, CareOffice.NEXT);
        return new AidRow(person, draft, AidState.of(draft, today));
    }

    private static AidDraft draft(PersonId person, ResultSet row, int first) throws SQLException {
        return new AidDraft(
                person,
                row.getObject(first, LocalDate.class),
                row.getObject(first + 1, LocalDate.class),
                row.getObject(first + 2, LocalDate.class),
                row.getString(first + 3));
    }
}
