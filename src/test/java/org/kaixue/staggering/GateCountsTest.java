package org.kaixue.staggering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Who comes through the gates: expected by the published plan, and counted on the day. */
@DatabaseTest
class GateCountsTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    @Autowired
    StaggeringFixture fixture;

    @Autowired
    GateCounts counts;

    @Autowired
    BusinessClock clock;

    @Autowired
    TestClock time;

    @Autowired
    SignedIn signedIn;

    private UnitId school;

    @BeforeEach
    void a_boarding_school_whose_stage_opens_in_three_days() {
        school = fixture.aSchool().openingOn(clock.today().plusDays(3)).entered();
        signedIn.as(Role.PRINCIPAL, school);
    }

    private void publish(Occasion occasion) {
        fixture.published(school, occasion);
    }

    private GateDay day(Occasion occasion, LocalDate day) {
        return counts.of(school, fixture.term(), occasion, day);
    }

    private FacilityId gate() {
        return new FacilityId(fixture.zone(school, "GATE 1"));
    }

    @Test
    void without_a_published_plan_nobody_is_expected() {
        GateDay today = day(Occasion.ARRIVAL, clock.today());
        assertThat(today.counts()).isEmpty();
        assertThat(today.writable()).isTrue();
    }

    @Test
    void each_slot_of_the_plan_expects_its_people_and_keeps_what_was_counted_on_that_day_only() {
        publish(Occasion.ARRIVAL);
        GateDay today = day(Occasion.ARRIVAL, clock.today());
        assertThat(today.expected())
                .as("three classes of forty, ten of each board")
                .isEqualTo(90);
        GateCount first = today.counts().getFirst();

        counts.count(school, Occasion.ARRIVAL, clock.today(), gate(), first.start(), first.expected() - 2);

        GateDay counted = day(Occasion.ARRIVAL, clock.today());
        assertThat(counted.counted()).isEqualTo(first.expected() - 2);
        assertThat(counted.missing()).isEqualTo(2);
        assertThat(counted.open()).isEqualTo(today.counts().size() - 1);
        assertThat(day(Occasion.ARRIVAL, clock.today().minusDays(3)).counted()).isZero();
        assertThat(day(Occasion.DISMISSAL, clock.today()).counts()).isEmpty();
    }

    @Test
    void nobody_is_expected_on_a_day_without_school() {
        publish(Occasion.ARRIVAL);
        assertThat(day(Occasion.ARRIVAL, SUNDAY).counts()).isEmpty();
    }

    @Test
    void the_last_count_holds_and_can_be_taken_back() {
        publish(Occasion.ARRIVAL);
        int start = day(Occasion.ARRIVAL, clock.today()).counts().getFirst().start();
        counts.count(school, Occasion.ARRIVAL, clock.today(), gate(), start, 7);
        counts.count(school, Occasion.ARRIVAL, clock.today(), gate(), start, 8);
        assertThat(day(Occasion.ARRIVAL, clock.today()).counted()).isEqualTo(8);

        counts.count(school, Occasion.ARRIVAL, clock.today(), gate(), start, null);

        assertThat(day(Occasion.ARRIVAL, clock.today()).counts().getFirst().counted())
                .isNull();
    }

    @Test
    void people_who_came_in_a_slot_that_the_plan_leaves_empty_are_shown_too() {
        publish(Occasion.ARRIVAL);
        counts.count(school, Occasion.ARRIVAL, clock.today(), gate(), 9 * 60, 4);
        assertThat(day(Occasion.ARRIVAL, clock.today()).counts().getLast()).satisfies(late -> {
            assertThat(late.start()).isEqualTo(9 * 60);
            assertThat(late.expected()).isZero();
            assertThat(late.counted()).isEqualTo(4);
        });
    }

    @Test
    void boarders_are_expected_on_their_half_day_and_counted_then() {
        publish(Occasion.RETURN);
        LocalDate saturday = clock.today().plusDays(1);
        GateDay first = counts.of(school, fixture.term(), Occasion.RETURN, null);
        assertThat(first.day()).as("the next return day").isEqualTo(saturday);
        assertThat(first.expected()).isEqualTo(30);
        assertThat(day(Occasion.RETURN, saturday.plusDays(1)).counts()).isEmpty();
        int start = first.counts().getFirst().start();
        assertThat(HalfDay.at(start)).isEqualTo(new HalfDay(saturday, false));
        assertThatThrownBy(() -> counts.count(school, Occasion.RETURN, saturday, gate(), start, 28))
                .as("the day has not come")
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("staggering.count.future"));

        time.advance(Duration.ofDays(1));
        counts.count(school, Occasion.RETURN, saturday, gate(), start, 28);

        assertThat(day(Occasion.RETURN, saturday).missing()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_counted_is_refused() {
        publish(Occasion.ARRIVAL);
        for (int people : List.of(-1, 20_001)) {
            assertThatThrownBy(() -> counts.count(school, Occasion.ARRIVAL, clock.today(), gate(), 420, people))
                    .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                            .isEqualTo("staggering.range"));
        }
        assertThatThrownBy(() -> counts.count(school, Occasion.LUNCH, clock.today(), gate(), 720, 1))
                .isInstanceOf(AccessRefused.class);
        FacilityId canteen = new FacilityId(fixture.zone(school, "一食堂"));
        assertThatThrownBy(() -> counts.count(school, Occasion.ARRIVAL, clock.today(), canteen, 420, 1))
                .isInstanceOf(AccessRefused.class);
    }
}
