package org.kaixue.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaixue.campaign.CampaignFixture.handbooks;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.notice.NoticeBoard;
import org.kaixue.notice.NoticeRow;
import org.kaixue.notice.Severity;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told which measures are to be carried out, and until when. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class MeasureNoticesTest {

    @Autowired
    private CampaignFixture fixture;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private MeasureNotices watch;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private NoticeBoard board;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private TestClock time;

    @Autowired
    private SignedIn signedIn;

    private UnitId county;
    private UnitId one;
    private UnitId two;
    private CampaignId campaign;
    private MeasureId measure;

    @BeforeEach
    void two_schools_that_are_asked_for_handbooks() {
        organisation.term();
        county = organisation.aCounty("C7", "七县", "County Seven");
        one = organisation.aSchool().inCounty(county).withCode("S1").entered();
        two = organisation.aSchool().inCounty(county).withCode("S2").entered();
        campaign = fixture.run(organisation.prefecture(), "春季开学");
        measure = fixture.set(
                campaign,
                organisation.prefecture(),
                handbooks(MeasureTarget.PER_SCHOOL, "10", clock.today().plusDays(3)));
    }

    private List<NoticeRow> told(Role role, UnitId unit) {
        signedIn.as(role, unit);
        return board.open().stream()
                .filter(notice -> notice.messageKey().startsWith("campaign.notice"))
                .toList();
    }

    @Test
    void a_principal_is_told_when_a_measure_is_set_and_when_it_is_late_and_officers_of_the_sum() {
        watch.judge();

        assertThat(told(Role.PRINCIPAL, one)).singleElement().satisfies(notice -> {
            assertThat(notice.severity()).isEqualTo(Severity.INFO);
            assertThat(notice.args()).containsExactly("1", "0");
            assertThat(notice.until()).isEqualTo(clock.today().plusDays(3));
        });
        assertThat(told(Role.COUNTY_OFFICER, county)).isEmpty();

        fixture.report(measure, one, 10);
        time.advance(Duration.ofDays(4));
        watch.judge();

        assertThat(told(Role.PRINCIPAL, one)).isEmpty();
        assertThat(told(Role.PRINCIPAL, two)).singleElement().satisfies(notice -> {
            assertThat(notice.severity()).isEqualTo(Severity.WARNING);
            assertThat(notice.args()).containsExactly("1", "1");
        });
        assertThat(told(Role.COUNTY_OFFICER, county))
                .as("one sum, not one a school")
                .singleElement()
                .satisfies(notice -> assertThat(notice.args()).containsExactly("1"));
        assertThat(told(Role.BUREAU_OFFICER, organisation.prefecture()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.args()).containsExactly("1"));
    }

    @Test
    void nobody_is_told_of_a_campaign_that_is_closed() {
        watch.judge();
        SystemWork.run("test", () -> campaigns.close(campaign));

        watch.judge();

        assertThat(told(Role.PRINCIPAL, one)).isEmpty();
        assertThat(told(Role.PRINCIPAL, two)).isEmpty();
    }
}
