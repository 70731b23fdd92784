package org.kaixue.isolation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the contacts of cases; who may is asked before. */
@Component
class ContactBook {

    private final JdbcClient jdbc;

    ContactBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(
            ContactId id,
            @Nullable PersonId person,
            ContactOrigin origin,
            ContactState state,
            @Nullable Instant toldAt,
            @Nullable LocalDate freeUntil) {

        ContactRow row(Map<PersonId, PersonRow> people) {
            return new ContactRow(
                    id, person, person == null ? null : people.get(person), origin, state, toldAt, freeUntil);
        }
    }

    /** Those to be told first. */
    static List<ContactRow> rows(List<Kept> kept, Map<PersonId, PersonRow> people) {
        return kept.stream()
                .map(one -> one.row(people))
                .sorted(Comparator.comparing(ContactRow::state).thenComparing(ContactRow::origin))
                .toList();
    }

    List<Kept> of(CaseId id) {
        return jdbc.sql("""
                        select id, person_id, origin, state, told_at, free_until from case_contact where case_id = ?
                        order by id""")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> {
                    UUID person = Ids.readNullable(row.getBytes(2));
                    LocalDateTime told = row.getObject(5, LocalDateTime.class);
                    return new Kept(
                            new ContactId(Ids.read(row.getBytes(1))),
                            person == null ? null : new PersonId(person),
                            ContactOrigin.valueOf(row.getString(3)),
                            ContactState.valueOf(row.getString(4)),
                            told == null ? null : Moments.read(told),
                            row.getObject(6, LocalDate.class));
                })
                .list();
    }
}
