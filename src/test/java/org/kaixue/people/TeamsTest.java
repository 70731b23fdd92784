package org.kaixue.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** Teams of a county and of the prefecture, and the schools that none of them serves. */
@DatabaseTest
class TeamsTest {

    @Autowired
    CareFixture fixture;

    @Autowired
    Teams teams;

    @Autowired
    SignedIn signedIn;

    private UnitId prefecture;
    private UnitId county;
    private UnitId otherCounty;
    private UnitId first;
    private UnitId second;
    private UnitId elsewhere;

    @BeforeEach
    void three_schools_in_two_counties() {
        prefecture = fixture.prefecture();
        county = fixture.aCounty();
        otherCounty = fixture.aCounty();
        first = fixture.aSchool(county).entered();
        second = fixture.aSchool(county).entered();
        elsewhere = fixture.aSchool(otherCounty).entered();
    }

    private static TeamDraft team(String name, UnitId... serves) {
        return new TeamDraft(name, TeamField.MEDICAL, 5, null, Set.of(serves));
    }

    @Test
    void a_county_serves_its_schools_one_by_one_or_all_and_the_prefecture_sees_both() {
        signedIn.as(Role.COUNTY_OFFICER, county);
        TeamId own = teams.found(county, team("one", first));
        assertThat(teams.of(county).unserved()).containsExactly(second);
        teams.change(own, team("one", county));
        assertThat(teams.of(county).unserved()).isEmpty();

        signedIn.as(Role.BUREAU_OFFICER, prefecture);
        teams.found(prefecture, team("two", first));
        TeamSheet sheet = teams.of(prefecture);
        assertThat(sheet.teams()).hasSize(2);
        assertThat(sheet.members()).isEqualTo(10);
        assertThat(sheet.served()).isEqualTo(2);
        assertThat(sheet.unserved()).containsExactly(elsewhere);

        signedIn.as(Role.PRINCIPAL, first);
        assertThat(teams.of(first).teams()).hasSize(2).noneMatch(TeamRow::writable);
        signedIn.as(Role.PRINCIPAL, elsewhere);
        assertThat(teams.of(elsewhere).teams()).isEmpty();
    }

    @Test
    void a_team_that_is_dissolved_serves_nobody_until_that_is_taken_back() {
        signedIn.as(Role.COUNTY_OFFICER, county);
        TeamId own = teams.found(county, team("one", county));
        teams.dissolve(own);
        assertThat(teams.of(county).unserved()).hasSize(2);
        teams.restore(own);
        assertThat(teams.of(county).unserved()).isEmpty();
    }

    @Test
    void a_county_sends_nobody_into_another_and_changes_no_team_of_the_prefecture() {
        signedIn.as(Role.BUREAU_OFFICER, prefecture);
        TeamId upper = teams.found(prefecture, team("upper", county));
        signedIn.as(Role.COUNTY_OFFICER, county);
        assertThatThrownBy(() -> teams.found(county, team("one", elsewhere))).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> teams.dissolve(upper)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> teams.found(prefecture, team("one", first))).isInstanceOf(AccessRefused.class);
        signedIn.as(Role.PRINCIPAL, first);
        assertThatThrownBy(() -> teams.found(first, team("one", first))).isInstanceOf(AccessRefused.class);
    }
}
