package org.kaixue.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** Pledges of pupils, parents and teachers apart: signed against expected. */
@DatabaseTest
class PledgesTest {

    @Autowired
    CareFixture fixture;

    @Autowired
    Pledges pledges;

    @Autowired
    SignedIn signedIn;

    private UnitId county;
    private UnitId school;
    private UnitId other;
    private ClassId clazz;
    private List<PersonId> pupils;

    @BeforeEach
    void a_class_of_three_and_a_teacher() {
        county = fixture.aCounty();
        school = fixture.aSchool(county).entered();
        other = fixture.aSchool(county).entered();
        pupils = fixture.pupils(school, 3);
        clazz = fixture.aClass(school);
        fixture.aTeacher(school);
        signedIn.as(Role.PRINCIPAL, school);
    }

    private PledgeCount ofClass() {
        return pledges.classes(school, fixture.term()).stream()
                .filter(count -> clazz.equals(count.clazz()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_whole_class_signs_at_once_but_for_the_exceptions_and_is_taken_back_at_once() {
        pledges.sign(school, fixture.term(), PledgeKind.PUPIL, Set.of(pupils.get(0)));
        Set<PersonId> signed = pledges.signAll(school, clazz, fixture.term(), PledgeKind.PUPIL, Set.of(pupils.get(2)));
        assertThat(signed).as("who had not signed before").containsExactly(pupils.get(1));
        assertThat(ofClass().signed(PledgeKind.PUPIL)).isEqualTo(2);
        assertThat(ofClass().expected(PledgeKind.PUPIL)).isEqualTo(3);
        assertThat(ofClass().signed(PledgeKind.PARENT)).as("apart").isZero();

        pledges.unsign(school, fixture.term(), PledgeKind.PUPIL, signed);

        assertThat(pledges.people(school, clazz, fixture.term()))
                .filteredOn(row -> row.signed().contains(PledgeKind.PUPIL))
                .extracting(row -> row.person().id())
                .containsExactly(pupils.get(0));
    }

    @Test
    void a_pupil_with_both_pledges_is_still_one_who_is_expected() {
        pledges.signSchool(school, fixture.term(), PledgeKind.PUPIL);
        assertThat(pledges.signSchool(school, fixture.term(), PledgeKind.PARENT))
                .isEqualTo(3);
        assertThat(pledges.signSchool(school, fixture.term(), PledgeKind.PARENT))
                .isZero();
        assertThat(ofClass().expected(PledgeKind.PUPIL)).isEqualTo(3);
        assertThat(ofClass().missing()).isZero();
        assertThat(pledges.classes(school, fixture.term()))
                .as("the class and the staff")
                .hasSize(2)
                .last()
                .satisfies(staff -> {
                    assertThat(staff.clazz()).isNull();
                    assertThat(staff.expected(PledgeKind.TEACHER)).isEqualTo(1);
                    assertThat(staff.missing()).isEqualTo(1);
                });
    }

    @Test
    void above_the_school_a_school_without_a_roster_expects_nobody_knows_how_many() {
        pledges.signSchool(school, fixture.term(), PledgeKind.TEACHER);
        signedIn.as(Role.BUREAU_OFFICER, fixture.prefecture());
        List<PledgeCount> counts = pledges.counts(county, fixture.term());
        assertThat(counts).extracting(PledgeCount::school).containsExactlyInAnyOrder(school, other);
        assertThat(counts)
                .filteredOn(PledgeCount::unknown)
                .extracting(PledgeCount::school)
                .containsExactly(other);
        assertThat(counts)
                .filteredOn(count -> count.school().equals(school))
                .singleElement()
                .satisfies(count -> {
                    assertThat(count.signed(PledgeKind.TEACHER)).isEqualTo(1);
                    assertThat(count.missing()).isEqualTo(6);
                });
        assertThatThrownBy(() -> pledges.people(school, clazz, fixture.term())).isInstanceOf(AccessRefused.class);
    }

    @Test
    void nobody_signs_for_another_schools_pupils() {
        signedIn.as(Role.PRINCIPAL, other);
        assertThatThrownBy(() -> pledges.sign(other, fixture.term(), PledgeKind.PUPIL, pupils))
                .isInstanceOf(AccessRefused.class);
        signedIn.as(Role.PRINCIPAL, school);
        assertThat(ofClass().signed(PledgeKind.PUPIL)).isZero();
    }
}
