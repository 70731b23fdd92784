package org.kaixue.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** Who was near is proposed, chosen, told and watched. */
@DatabaseTest
class ContactsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private CaseFixture fixture;

    @Autowired
    private Cases cases;

    @Autowired
    private Contacts contacts;

    @Autowired
    private SignedIn signedIn;

    private UnitId school;
    private ClassId clazz;
    private ClassId other;
    private PersonId roommate;
    private PersonId classmate;
    private PersonId stranger;
    private CaseId id;

    @BeforeEach
    void a_boarder_who_fell_ill() {
        school = fixture.aSchool();
        clazz = fixture.aClass(school);
        other = fixture.anotherClass(school);
        roommate = fixture.aPupil(school, clazz, "男生楼 203");
        classmate = fixture.aPupil(school, clazz, "男生楼 204");
        stranger = fixture.aPupil(school, other, null);
        id = fixture.ill(fixture.aPupil(school, clazz, "男生楼 203"));
        signedIn.as(Role.DOCTOR, school);
    }

    private List<ContactRow> rows() {
        return cases.sheet(id).contacts();
    }

    @Test
    void those_of_the_dormitory_and_the_class_are_proposed_each_for_the_closest_reason() {
        assertThat(contacts.proposed(id))
                .extracting(one -> one.person().id(), ContactProposal::origin)
                .containsExactly(tuple(roommate, ContactOrigin.DORMITORY), tuple(classmate, ContactOrigin.CLASS));
    }

    @Test
    void chosen_ones_are_to_be_told_and_then_watched() {
        contacts.choose(id, List.of(roommate, classmate, stranger));
        contacts.choose(id, List.of(roommate));
        assertThat(rows())
                .extracting(ContactRow::person, ContactRow::origin, ContactRow::state)
                .containsExactly(
                        tuple(roommate, ContactOrigin.DORMITORY, ContactState.TO_BE_TOLD),
                        tuple(classmate, ContactOrigin.CLASS, ContactState.TO_BE_TOLD),
                        tuple(stranger, ContactOrigin.NAMED, ContactState.TO_BE_TOLD));
        assertThat(contacts.proposed(id)).isEmpty();
        ContactId first = rows().getFirst().id();
        contacts.told(first, true);
        assertThat(rows().getLast().toldAt()).isNotNull();
        contacts.watch(first, MONDAY.plusDays(13));
        ContactRow watched = rows().getLast();
        assertThat(watched.state()).isEqualTo(ContactState.SYMPTOM_FREE);
        assertThat(watched.freeUntil()).isEqualTo(MONDAY.plusDays(13));
        assertThatThrownBy(() -> contacts.watch(first, MONDAY.plusYears(2)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("freeUntil"));
        contacts.told(first, false);
        assertThat(rows()).noneMatch(row -> row.toldAt() != null);
        contacts.remove(first);
        assertThat(rows()).hasSize(2);
        assertThat(Objects.requireNonNull(rows().getFirst().masked()).maskedName())
                .contains("*");
    }

    @Test
    void nobody_of_another_school_is_taken_and_nobody_from_there_does_anything() {
        UnitId foreign = fixture.aSchool();
        PersonId theirs = fixture.aPupil(foreign);
        assertThatThrownBy(() -> contacts.choose(id, List.of(roommate, theirs))).isInstanceOf(AccessRefused.class);
        assertThat(rows()).isEmpty();
        contacts.choose(id, List.of(roommate));
        ContactId contact = rows().getFirst().id();
        signedIn.as(Role.DOCTOR, foreign);
        List<ThrowingCallable> attempts = List.of(
                () -> contacts.proposed(id),
                () -> contacts.choose(id, List.of(theirs)),
                () -> contacts.told(contact, true),
                () -> contacts.watch(contact, MONDAY),
                () -> contacts.remove(contact));
        attempts.forEach(attempt -> assertThatThrownBy(attempt).isInstanceOf(AccessRefused.class));
    }
}
