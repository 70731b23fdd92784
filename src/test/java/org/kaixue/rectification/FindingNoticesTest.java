package org.kaixue.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.BusinessClock;
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

/** What is not put right in time goes up the tiers. */
@DatabaseTest
class FindingNoticesTest {

    @Autowired
    OrganisationFixtures organisation;

    @Autowired
    Rectifications rectifications;

    @Autowired
    OverdueWatch watch;

    @Autowired
    NoticeBoard board;

    @Autowired
    BusinessClock clock;

    @Autowired
    TestClock time;

    @Autowired
    SignedIn signedIn;

    private UnitId county;
    private UnitId school;
    private FindingId finding;

    @BeforeEach
    void a_hazard_at_a_school() {
        county = organisation.aCounty();
        school = organisation.aSchool().inCounty(county).entered();
        signedIn.as(Role.DOCTOR, school);
        finding = rectifications.report(
                school, new HazardDraft("灭火器过期", null, null, FindingSeverity.HOURS_24, "总务主任", clock.today()));
    }

    private List<String> told(Role role, UnitId unit) {
        signedIn.as(role, unit);
        return board.open().stream()
                .map(NoticeRow::messageKey)
                .filter(key -> key.startsWith("rectification."))
                .toList();
    }

    @Test
    void the_school_knows_at_once_the_county_when_it_is_late_and_the_prefecture_when_it_stays_so() {
        watch.judge();
        assertThat(told(Role.DOCTOR, school)).containsExactly("rectification.notice.open");
        assertThat(told(Role.COUNTY_OFFICER, county)).isEmpty();

        time.advance(Duration.ofHours(25));
        watch.judge();
        assertThat(told(Role.PRINCIPAL, school)).containsExactly("rectification.notice.overdue");
        assertThat(told(Role.COUNTY_OFFICER, county)).containsExactly("rectification.notice.county");
        assertThat(told(Role.BUREAU_OFFICER, organisation.prefecture()))
                .doesNotContain("rectification.notice.prefecture");

        time.advance(Duration.ofDays(3));
        watch.judge();
        assertThat(told(Role.BUREAU_OFFICER, organisation.prefecture())).contains("rectification.notice.prefecture");
        assertThat(told(Role.COUNTY_OFFICER, organisation.aCounty())).isEmpty();
    }

    @Test
    void when_it_is_closed_nobody_is_told_any_more() {
        time.advance(Duration.ofDays(5));
        watch.judge();
        SystemWork.run("test", () -> {
            rectifications.handIn(finding, new AnswerDraft("已换"));
            rectifications.close(finding, new AnswerDraft("已看到"));
        });
        watch.afterChanges();
        assertThat(told(Role.DOCTOR, school)).isEmpty();
        assertThat(told(Role.BUREAU_OFFICER, organisation.prefecture())).isEmpty();
    }
}
