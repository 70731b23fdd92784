package org.kaixue.preparedness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeRow;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told that a plan waits, was returned or approved, and is to be reviewed; and that it is told once. */
@DatabaseTest
class PreparednessWatchTest {

    @Autowired
    PreparednessFixture fixture;

    @Autowired
    OrganisationFixtures organisation;

    @Autowired
    PreparednessWatch watch;

    @Autowired
    PlanApprovals approvals;

    @Autowired
    NoticeBoard board;

    @Autowired
    TestClock time;

    @Autowired
    SignedIn signedIn;

    private UnitId county;
    private UnitId school;

    @BeforeEach
    void a_school() {
        organisation.term();
        organisation.prefecture();
        county = organisation.aCounty("C7", "七县", "County Seven");
        school = organisation.aSchool().inCounty(county).withCode("S1").entered();
    }

    private List<String> told(Role role, UnitId unit) {
        watch.judge();
        signedIn.as(role, unit);
        List<String> told = board.open().stream()
                .map(NoticeRow::messageKey)
                .filter(key -> key.startsWith("preparedness."))
                .toList();
        signedIn.reset();
        return told;
    }

    @Test
    void the_county_is_told_once_how_many_wait_and_no_more_when_it_has_decided() {
        PlanId control = fixture.submitted(school, PlanKind.CONTROL);
        fixture.submitted(school, PlanKind.EMERGENCY);
        watch.judge();
        assertThat(told(Role.COUNTY_OFFICER, county)).containsExactly("preparedness.notice.to-approve");
        assertThat(told(Role.PRINCIPAL, school)).isEmpty();
        SystemWork.run("test", () -> approvals.giveBack(control, new ReturnDraft("责任区不清")));
        assertThat(told(Role.PRINCIPAL, school)).containsExactly("preparedness.notice.returned.CONTROL");
        assertThat(told(Role.DOCTOR, school)).isEmpty();
        SystemWork.run("test", () -> {
            PlanId waiting = fixture.submittedAgain(control);
            approvals.approve(waiting, new ApprovalDraft(null));
        });
        assertThat(told(Role.PRINCIPAL, school)).containsExactly("preparedness.notice.approved.CONTROL");
    }

    @Test
    void a_plan_is_to_be_reviewed_two_weeks_ahead_and_past_its_day_and_an_approval_is_no_news_for_long() {
        fixture.approved(school, PlanKind.CONTROL);
        assertThat(told(Role.PRINCIPAL, school)).containsExactly("preparedness.notice.approved.CONTROL");
        time.advance(Duration.ofDays(4));
        assertThat(told(Role.PRINCIPAL, school)).isEmpty();
        time.advance(Duration.ofDays(350));
        assertThat(told(Role.PRINCIPAL, school)).containsExactly("preparedness.notice.due.CONTROL");
        time.advance(Duration.ofDays(14));
        assertThat(told(Role.PRINCIPAL, school)).containsExactly("preparedness.notice.overdue.CONTROL");
        assertThat(told(Role.COUNTY_OFFICER, county)).isEmpty();
    }
}
