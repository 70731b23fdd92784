package org.kaixue.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.Classes;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What other rooms get to know of people, and who may ask. */
@DatabaseTest
class PersonsTest {

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private Classes classes;

    @Autowired
    private Persons persons;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    private UnitId school;
    private UnitId other;
    private ClassId clazz;
    private PersonId pupil;

    @BeforeEach
    void a_pupil_who_was_entered_by_the_doctor() {
        UnitId county = organisation.aCounty();
        school = organisation.aSchool().inCounty(county).entered();
        other = organisation.aSchool().inCounty(county).entered();
        signedIn.as(Role.DOCTOR, school);
        clazz = classes.rows(school, organisation.term().id()).getFirst().id();
        pupil = persons.addOnTheSpot(school, PersonKind.PUPIL, clazz, "学生甲", true, "男生楼 203", "13800005678");
    }

    @Test
    void whom_the_doctor_enters_on_the_spot_is_found_by_name_code_and_class_and_masked() {
        PersonRow row = new PersonRow(pupil, school, PersonKind.PUPIL, clazz, "T-1", "学*甲", true, "男生楼 203");
        assertThat(persons.find(school, "学生", 10)).containsExactly(row);
        assertThat(persons.find(school, "t-1", 10)).containsExactly(row);
        assertThat(persons.find(school, "1年级1班", 10)).containsExactly(row);
        assertThat(persons.find(school, "grade 1, class 1", 10)).containsExactly(row);
        assertThat(persons.find(school, "2年级", 10)).isEmpty();
        assertThat(persons.find(school, "%", 10)).isEmpty();
        assertThat(persons.get(pupil)).isEqualTo(row);
        assertThat(persons.ofClass(clazz)).containsExactly(row);
        assertThat(persons.ofDormitory(school, "男生楼 203")).containsExactly(row);
        assertThat(persons.rows(List.of(pupil, PersonId.next()))).containsOnlyKeys(pupil);
    }

    @Test
    void a_second_one_gets_a_code_of_his_own_and_no_class_may_be_anothers() {
        persons.addOnTheSpot(school, PersonKind.STAFF, null, "教师乙", false, null, null);
        assertThat(persons.find(school, "T-2", 10)).hasSize(1);
        signedIn.as(Role.DOCTOR, other);
        assertThatThrownBy(() -> persons.addOnTheSpot(other, PersonKind.PUPIL, clazz, "学生丙", false, null, null))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("people.class.elsewhere");
        assertThatThrownBy(() -> persons.addOnTheSpot(other, PersonKind.STAFF, null, " ", false, null, null))
                .hasMessageContaining("people.name.missing");
        assertThatThrownBy(() -> persons.addOnTheSpot(other, PersonKind.STAFF, null, "乙", false, null, "call me"))
                .hasMessageContaining("people.phone");
    }

    @Test
    void who_is_opened_with_a_reason_is_recorded_without_a_value() {
        PersonDetails details = persons.open(pupil, "发热，通知家长");
        assertThat(details).isEqualTo(new PersonDetails(pupil, "T-1", "学生甲", null, "13800005678"));
        assertThat(jdbc.sql("select after_values from audit_entry where action = 'people.opened' and reason = ?"
                                + " and record_id = ? and unit_id = ?")
                        .params("发热，通知家长", pupil.value().toString(), Ids.bytes(school.value()))
                        .query(String.class)
                        .list())
                .containsExactly("fields=name, guardianName, guardianPhone");
        assertThat(jdbc.sql("select count(*) from audit_entry where concat(coalesce(after_values, ''),"
                                + " coalesce(before_values, '')) like '%学生甲%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobody_is_opened_without_a_reason() {
        assertThatThrownBy(() -> persons.open(pupil, "  ")).hasMessageContaining("people.open.reason");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'people.opened'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_neighbours_doctor_and_whoever_only_counts_get_nobody() {
        signedIn.as(Role.DOCTOR, other);
        refusesAll();
        signedIn.as(Role.SUPERVISOR, school);
        refusesAll();
        signedIn.as(Role.LOGISTICS, school);
        refusesAll();
    }

    private void refusesAll() {
        assertThatThrownBy(() -> persons.find(school, "学生", 10)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> persons.get(pupil)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> persons.get(PersonId.next())).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> persons.rows(List.of(pupil))).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> persons.ofClass(clazz)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> persons.ofDormitory(school, "男生楼 203")).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> persons.open(pupil, "why")).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> persons.addOnTheSpot(school, PersonKind.PUPIL, clazz, "某", false, null, null))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void a_duty_leader_sees_whom_a_case_names_and_browses_nobody() {
        signedIn.as(Role.DUTY_LEADER, school);
        assertThat(persons.get(pupil).maskedName()).isEqualTo("学*甲");
        assertThat(persons.rows(List.of(pupil))).hasSize(1);
        assertThatThrownBy(() -> persons.find(school, "", 10)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> persons.open(pupil, "why")).isInstanceOf(AccessRefused.class);
    }
}
