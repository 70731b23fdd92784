package org.kaixue.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PostsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private Posts posts;

    @Autowired
    private Counties counties;

    @Autowired
    private Schools schools;

    @Autowired
    private SignedIn signedIn;

    private UnitId prefecture;
    private UnitId county;
    private UnitId staffed;

    @BeforeEach
    void a_school_with_all_posts_and_one_without() {
        prefecture = organisation.prefecture();
        county = organisation.aCounty();
        staffed = organisation
                .aSchool()
                .inCounty(county)
                .withPosts("王某", "李某", "张某", "赵某")
                .entered();
        organisation.aSchool().inCounty(county).entered();
        signedIn.as(Role.BUREAU_OFFICER, prefecture);
    }

    @Test
    void who_is_named_is_told_school_by_school_in_one_statement() throws Exception {
        assertThat(posts.rows(prefecture)).hasSize(2).anySatisfy(row -> {
            assertThat(row.school()).isEqualTo(staffed);
            assertThat(row.county()).isEqualTo(county);
            assertThat(row.holder(Post.DOCTOR)).isEqualTo("张某");
            assertThat(row.open()).isEmpty();
        });
        assertThat(posts.rows(county)).filteredOn(row -> row.open().size() == 4).hasSize(1);
        assertThat(StatementCounter.count(() -> posts.rows(prefecture))).hasSize(1);
    }

    @Test
    void a_closed_school_no_longer_counts() {
        schools.close(staffed);
        assertThat(posts.rows(prefecture)).hasSize(1);
    }

    @Test
    void another_countys_officer_is_refused() {
        signedIn.as(Role.COUNTY_OFFICER, organisation.aCounty());
        assertThatThrownBy(() -> posts.rows(county)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> counties.rows(prefecture)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void a_county_shows_the_level_of_risk_that_holds_today() {
        counties.setRisk(county, new RiskDraft(RiskLevel.MEDIUM, TODAY.minusDays(3), null));
        counties.setRisk(county, new RiskDraft(RiskLevel.HIGH, TODAY.plusDays(3), null));
        assertThat(counties.rows(prefecture)).singleElement().satisfies(row -> {
            assertThat(row.risk()).isEqualTo(RiskLevel.MEDIUM);
            assertThat(row.riskFrom()).isEqualTo(TODAY.minusDays(3));
        });
    }
}
