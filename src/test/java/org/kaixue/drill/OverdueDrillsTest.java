package org.kaixue.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeRow;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What is not drilled in time is told to the school, and as one number above it, until it is drilled. */
@DatabaseTest
class OverdueDrillsTest {

    private static final List<String> ALL =
            List.of("fever-gate", "fever-class", "fever-canteen", "normal-day", "lockdown");

    @Autowired
    DrillFixture fixture;

    @Autowired
    OrganisationFixtures organisation;

    @Autowired
    OverdueDrills watch;

    @Autowired
    Drills drills;

    @Autowired
    LiveDrills live;

    @Autowired
    Evaluations evaluations;

    @Autowired
    NoticeBoard board;

    @Autowired
    BusinessClock clock;

    @Autowired
    TestClock time;

    @Autowired
    SignedIn signedIn;

    private UnitId county;
    private UnitId first;
    private UnitId second;

    @BeforeEach
    void two_schools_that_open_tomorrow() {
        fixture.term();
        fixture.scenarios();
        county = organisation.aCounty("C8", "八县", "County Eight");
        first = school();
        second = school();
    }

    private UnitId school() {
        return organisation
                .aSchool()
                .inCounty(county)
                .openingOn(clock.today().plusDays(1))
                .entered();
    }

    private List<NoticeRow> told(Role role, UnitId unit) {
        signedIn.as(role, unit);
        return board.open().stream()
                .filter(notice -> notice.messageKey().startsWith("drill.notice.overdue"))
                .toList();
    }

    private List<String> number(Role role, UnitId unit) {
        return told(role, unit).stream().map(notice -> notice.args().getFirst()).toList();
    }

    private void pass(UnitId school, List<String> codes) {
        codes.forEach(code -> fixture.passed(school, code, clock.today()));
    }

    @Test
    void the_principal_is_told_how_many_and_the_officers_how_many_schools() {
        watch.judge();
        assertThat(told(Role.PRINCIPAL, first)).as("today is in time").isEmpty();

        pass(first, ALL.subList(0, 3));
        pass(second, ALL);
        time.advance(Duration.ofDays(1));
        watch.judge();
        assertThat(number(Role.PRINCIPAL, first)).containsExactly("2");
        assertThat(told(Role.PRINCIPAL, first))
                .extracting(NoticeRow::until)
                .containsExactly(clock.today().minusDays(1));
        assertThat(told(Role.PRINCIPAL, second)).isEmpty();
        assertThat(number(Role.COUNTY_OFFICER, county)).containsExactly("1");
        assertThat(number(Role.BUREAU_OFFICER, organisation.prefecture()))
                .as("one number, not one a county")
                .containsExactly("1");
        assertThat(told(Role.COUNTY_OFFICER, organisation.aCounty())).isEmpty();
        assertThat(told(Role.SUPERVISOR, county)).isEmpty();
    }

    @Test
    void nobody_is_told_any_more_when_the_last_of_them_is_passed() {
        pass(first, ALL.subList(0, 4));
        pass(second, ALL);
        time.advance(Duration.ofDays(1));
        watch.judge();
        assertThat(told(Role.COUNTY_OFFICER, county)).hasSize(1);
        signedIn.as(Role.PRINCIPAL, first);
        DrillId open = fixture.planned(first, "lockdown");
        live.start(open);
        drills.sheet(open).steps().forEach(line -> live.touch(open, line.step().id()));
        live.end(open);
        evaluations.evaluate(open, DrillFixture.evaluation(DrillFixture.all(2)));
        watch.afterChanges();
        assertThat(told(Role.PRINCIPAL, first)).isEmpty();
        assertThat(told(Role.COUNTY_OFFICER, county)).isEmpty();
    }

    @Test
    void what_was_asked_for_and_called_off_is_not_asked_for_any_more() {
        fixture.asked(county, "开学前演练", "lockdown");
        signedIn.as(Role.PRINCIPAL, first);
        assertThat(board.open()).extracting(NoticeRow::messageKey).containsExactly("drill.notice.assigned");
        drills.cancel(drills.of(first, fixture.term()).getFirst().id(), "场地维修");
        assertThat(board.open()).isEmpty();
        signedIn.as(Role.PRINCIPAL, second);
        assertThat(board.open()).hasSize(1);
    }
}
