package org.kaixue.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has not come back: at a school by name, above it by number only. */
@DatabaseTest
class ReturnsTest {

    @Autowired
    CareFixture fixture;

    @Autowired
    Returns returns;

    @Autowired
    BusinessClock clock;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Transactions transactions;

    private UnitId county;
    private UnitId school;
    private UnitId other;
    private List<PersonId> pupils;
    private PersonId teacher;
    private LocalDate today;

    @BeforeEach
    void two_schools_of_a_county() {
        county = fixture.aCounty();
        school = fixture.aSchool(county).entered();
        other = fixture.aSchool(county).entered();
        pupils = fixture.pupils(school, 2);
        teacher = fixture.aTeacher(school);
        today = clock.today();
        signedIn.as(Role.PRINCIPAL, school);
    }

    private void away(PersonId person, AwayReason reason, @Nullable LocalDate expected) {
        returns.note(fixture.term(), new AwayDraft(person, reason, null, "邻州", expected));
    }

    private List<AwayRow> list() {
        return returns.list(school, fixture.term());
    }

    @Test
    void the_list_names_who_is_away_masked_and_those_whose_day_is_past_first() {
        away(pupils.get(0), AwayReason.FAMILY, null);
        away(pupils.get(1), AwayReason.ILL, today.plusDays(2));
        away(teacher, AwayReason.TRAVEL, today.minusDays(1));

        assertThat(list()).extracting(row -> row.person().id()).containsExactly(teacher, pupils.get(1), pupils.get(0));
        assertThat(list()).extracting(AwayRow::overdue).containsExactly(true, false, false);
        assertThat(list().getFirst().person().maskedName()).isEqualTo("教*甲");
    }

    @Test
    void one_touch_takes_somebody_off_the_list_and_another_puts_him_back_as_before() {
        away(pupils.get(0), AwayReason.ILL, today);
        List<AwayRow> before = list();

        returns.returned(pupils.get(0), fixture.term());
        assertThat(list()).isEmpty();
        assertThatThrownBy(() -> returns.returned(pupils.get(0), fixture.term()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("people.away.back-already");

        returns.notReturned(pupils.get(0), fixture.term());
        assertThat(list()).isEqualTo(before);
    }

    @Test
    void a_note_is_changed_and_taken_back() {
        away(pupils.get(0), AwayReason.ILL, today);
        AwayDraft first = list().getFirst().draft();
        away(pupils.get(0), AwayReason.TRAVEL, null);
        assertThat(list()).singleElement().satisfies(row -> assertThat(row.reason())
                .isEqualTo(AwayReason.TRAVEL));

        returns.takeBack(pupils.get(0), fixture.term(), first);
        assertThat(list().getFirst().draft()).isEqualTo(first);
        returns.takeBack(pupils.get(0), fixture.term(), null);
        assertThat(list()).isEmpty();
    }

    @Test
    void above_the_school_there_are_counts_by_reason_and_a_list_that_nobody_checked_is_not_whole() {
        away(pupils.get(0), AwayReason.ILL, today.minusDays(1));
        away(teacher, AwayReason.ILL, null);
        returns.check(school, fixture.term(), today);

        signedIn.as(Role.COUNTY_OFFICER, county);
        List<AwayCount> counts = returns.counts(county, fixture.term());
        assertThat(counts).hasSize(2);
        AwayCount own = counts.stream()
                .filter(count -> count.school().equals(school))
                .findFirst()
                .orElseThrow();
        assertThat(own.pupils()).isEqualTo(1);
        assertThat(own.staff()).isEqualTo(1);
        assertThat(own.overdue()).isEqualTo(1);
        assertThat(own.of(AwayReason.ILL)).isEqualTo(2);
        assertThat(own.checkedOn()).isEqualTo(today);
        assertThat(counts)
                .filteredOn(count -> count.school().equals(other))
                .singleElement()
                .satisfies(count -> assertThat(count.whole()).isFalse());
        assertThatThrownBy(() -> returns.list(school, fixture.term())).isInstanceOf(AccessRefused.class);
    }

    @Test
    void the_word_that_a_list_is_whole_can_be_taken_back() {
        returns.check(school, fixture.term(), today);
        assertThat(returns.checkedOn(school, fixture.term())).contains(today);
        returns.check(school, fixture.term(), null);
        assertThat(returns.checkedOn(school, fixture.term())).isEmpty();
    }

    @Test
    void the_audit_says_which_fields_were_written_and_not_what_they_say() {
        away(pupils.get(0), AwayReason.ILL, today);
        assertThat(jdbc.sql("select after_values from audit_entry where action = 'people.away'")
                        .query(String.class)
                        .single())
                .isEqualTo("fields=reason, place, expectedOn");
    }

    @Test
    void who_is_forgotten_is_let_go_of() {
        away(pupils.get(0), AwayReason.ILL, today);
        away(pupils.get(1), AwayReason.ILL, today);
        transactions.whole(() -> {
            events.publishEvent(new PersonsForgotten(List.of(pupils.get(0))));
            return true;
        });
        assertThat(list()).extracting(row -> row.person().id()).containsExactly(pupils.get(1));
    }
}
