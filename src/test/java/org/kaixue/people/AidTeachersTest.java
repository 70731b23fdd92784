package org.kaixue.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** Teachers who came to help, by name at their school and by number above it. */
@DatabaseTest
class AidTeachersTest {

    @Autowired
    CareFixture fixture;

    @Autowired
    AidTeachers aid;

    @Autowired
    BusinessClock clock;

    @Autowired
    SignedIn signedIn;

    private UnitId county;
    private UnitId school;
    private PersonId teacher;
    private LocalDate today;

    @BeforeEach
    void a_teacher() {
        county = fixture.aCounty();
        school = fixture.aSchool(county).entered();
        teacher = fixture.aTeacher(school);
        today = clock.today();
        signedIn.as(Role.PRINCIPAL, school);
    }

    @Test
    void who_is_kept_is_listed_counted_changed_and_taken_back() {
        AidDraft coming = new AidDraft(teacher, today.minusDays(1), null, null, null);
        aid.keep(coming);
        assertThat(aid.list(school)).singleElement().satisfies(row -> assertThat(row.state())
                .isEqualTo(AidState.LATE));
        AidDraft here = new AidDraft(teacher, today.minusDays(1), today, today.plusDays(14), "周转房");
        aid.keep(here);
        assertThat(aid.draft(teacher)).contains(here);

        signedIn.as(Role.COUNTY_OFFICER, county);
        assertThat(aid.counts(county)).singleElement().satisfies(count -> {
            assertThat(count.of(AidState.UNDER_OBSERVATION)).isEqualTo(1);
            assertThat(count.arrived()).isEqualTo(1);
            assertThat(count.all()).isEqualTo(1);
        });

        signedIn.as(Role.PRINCIPAL, school);
        aid.takeBack(teacher, coming);
        assertThat(aid.draft(teacher)).contains(coming);
        aid.takeBack(teacher, null);
        assertThat(aid.list(school)).isEmpty();
    }

    @Test
    void a_pupil_is_none() {
        PersonId pupil = fixture.pupils(school, 1).getFirst();
        assertThatThrownBy(() -> aid.keep(new AidDraft(pupil, null, null, null, null)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("person");
                    assertThat(refusal.key()).isEqualTo("people.aid.pupil");
                });
    }
}
