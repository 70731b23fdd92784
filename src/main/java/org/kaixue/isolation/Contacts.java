package org.kaixue.isolation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.ClassId;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonRow;
import org.kaixue.people.Persons;
import org.kaixue.staggering.Sittings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was near a person that fell ill: proposed from class, dormitory and sitting, chosen by the doctor, told, watched. */
@Service
public class Contacts {

    private static final int LONGEST_DAYS = 60;

    private final CaseBook book;
    private final ContactBook contacts;
    private final Persons persons;
    private final Sittings sittings;
    private final Transactions transactions;
    private final JdbcClient jdbc;

    Contacts(
            CaseBook book,
            ContactBook contacts,
            Persons persons,
            Sittings sittings,
            Transactions transactions,
            JdbcClient jdbc) {
        this.book = book;
        this.contacts = contacts;
        this.persons = persons;
        this.sittings = sittings;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** Who may be a contact and is not chosen yet, each once, for the closest reason. */
    @Transactional
    public List<ContactProposal> proposed(CaseId id) {
        IllnessCase one = book.leading(id);
        Map<PersonId, ContactProposal> proposed = new LinkedHashMap<>();
        near(one).forEach((person, proposal) -> proposed.put(person, proposal));
        contacts.of(id).stream()
                .map(ContactBook.Kept::person)
                .filter(Objects::nonNull)
                .forEach(proposed::remove);
        return List.copyOf(proposed.values());
    }

    /** Takes these people of the school for contacts, to be told. */
    public void choose(CaseId id, Collection<PersonId> chosen) {
        inTurn(id, one -> {
            Map<PersonId, ContactProposal> near = near(one);
            Set<PersonId> known = new HashSet<>();
            contacts.of(id).forEach(kept -> known.add(kept.person()));
            Map<PersonId, PersonRow> rows = chosen.isEmpty() ? Map.of() : persons.rows(chosen);
            int added = 0;
            for (PersonId person : Set.copyOf(chosen)) {
                PersonRow row = rows.get(person);
                if (row == null || !row.school().equals(one.school())) {
                    throw new AccessRefused();
                }
                if (!person.equals(one.person()) && known.add(person)) {
                    ContactProposal proposal = near.get(person);
                    add(one, person, proposal == null ? ContactOrigin.NAMED : proposal.origin());
                    added++;
                }
            }
            if (added > 0) {
                book.changed("isolation.contacts-chosen", one, null, Values.named("people", added), null);
            }
        });
    }

    /** Says of a contact that the family was told just now, or not yet after all. */
    public void told(ContactId id, boolean told) {
        change(id, told ? ContactState.TOLD : ContactState.TO_BE_TOLD, told ? book.now() : null, null);
    }

    /** Has a contact watched until a day. */
    public void watch(ContactId id, LocalDate until) {
        LocalDate today = book.today();
        if (until.isBefore(today.minusDays(LONGEST_DAYS)) || until.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw RuleViolation.at("freeUntil", "cases.contact.until", LONGEST_DAYS);
        }
        change(id, ContactState.SYMPTOM_FREE, book.now(), until);
    }

    /** Who was chosen by mistake is no contact. */
    public void remove(ContactId id) {
        CaseId of = caseOf(id);
        inTurn(of, one -> {
            jdbc.sql("delete from case_contact where id = ?")
                    .param(Ids.bytes(id.value()))
                    .update();
            book.changed("isolation.contact-removed", one, null, null, null);
        });
    }

    private void change(ContactId id, ContactState state, @Nullable Instant toldAt, @Nullable LocalDate until) {
        CaseId of = caseOf(id);
        inTurn(of, one -> {
            jdbc.sql("""
                            update case_contact set state = ?, told_at = coalesce(told_at, ?), told_by = ?, free_until = ?
                            where id = ?""")
                    .param(state.name())
                    .param(toldAt == null ? null : Moments.column(toldAt))
                    .param(book.actor())
                    .param(until)
                    .param(Ids.bytes(id.value()))
                    .update();
            if (toldAt == null) {
                jdbc.sql("update case_contact set told_at = null, told_by = null where id = ?")
                        .param(Ids.bytes(id.value()))
                        .update();
            }
            book.changed(
                    "isolation.contact-changed", one, null, Values.named("contact-state", state, "until", until), null);
        });
    }

    private void inTurn(CaseId id, Consumer<IllnessCase> change) {
        transactions.whole(() -> {
            change.accept(book.leading(id));
            return Boolean.TRUE;
        });
    }

    private void add(IllnessCase one, PersonId person, ContactOrigin origin) {
        jdbc.sql("""
                        insert into case_contact (id, case_id, school_id, person_id, origin, state)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.bytes(Ids.next()),
                        Ids.bytes(one.id()),
                        Ids.bytes(one.school().value()),
                        Ids.bytes(person.value()),
                        origin.name(),
                        ContactState.TO_BE_TOLD.name())
                .update();
    }

    /** Everybody of the dormitory, the class and the sitting but the person. */
    private Map<PersonId, ContactProposal> near(IllnessCase one) {
        Map<PersonId, ContactProposal> near = new LinkedHashMap<>();
        ClassId clazz = one.clazz();
        String dormitory = one.dormitory();
        if (dormitory != null) {
            put(near, persons.ofDormitory(one.school(), dormitory), ContactOrigin.DORMITORY);
        }
        if (clazz != null) {
            put(near, persons.ofClass(clazz), ContactOrigin.CLASS);
            sittings.beside(one.school(), clazz)
                    .forEach(other -> put(near, persons.ofClass(other), ContactOrigin.SITTING));
        }
        if (one.person() != null) {
            near.remove(one.person());
        }
        return near;
    }

    private static void put(Map<PersonId, ContactProposal> near, List<PersonRow> people, ContactOrigin origin) {
        people.forEach(person -> near.putIfAbsent(person.id(), new ContactProposal(person, origin)));
    }

    private CaseId caseOf(ContactId id) {
        return jdbc.sql("select case_id from case_contact where id = ?")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> new CaseId(Ids.read(row.getBytes(1))))
                .optional()
                .orElseThrow(AccessRefused::new);
    }
}
