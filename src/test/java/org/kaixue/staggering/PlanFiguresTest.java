package org.kaixue.staggering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.figures.Figure;
import org.kaixue.figures.FigureScope;
import org.kaixue.figures.Figures;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of lunch plans as other rooms read them. */
@DatabaseTest
class PlanFiguresTest {

    @Autowired
    private StaggeringFixture fixture;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private PlanFigures source;

    @Autowired
    private Figures figures;

    @Autowired
    private SignedIn signedIn;

    @Test
    void count_plans_that_hold_their_longest_queue_and_people_without_a_seat() {
        UnitId county = organisation.aCounty("C7", "七县", "County Seven");
        FigureScope scope = new FigureScope(county, fixture.term());
        fixture.published(fixture.aSchool().inCounty(county).entered());
        UnitId broken = fixture.aSchool().inCounty(county).entered();
        fixture.published(broken);
        fixture.declare(broken, 0, 50);
        fixture.anOverfullSchool().inCounty(county).entered();
        organisation.aSchool().inCounty(county).entered();
        signedIn.as(Role.COUNTY_OFFICER, county);
        Map<String, Figure> all = figures.figures(
                source.definitions().stream().map(one -> one.key()).toList(), scope);
        assertThat(all).hasSize(3);
        Figure schools = Objects.requireNonNull(all.get("staggering.figure.schools-with-plan"));
        assertThat(schools.value()).isEqualByComparingTo("1");
        assertThat(schools.incomplete())
                .as("a canteen without seats")
                .isEqualTo(new Figure.Incomplete("staggering.figure.incomplete", 1));
        assertThat(schools.link()).startsWith("staggering?unit=C7&term=");
        assertThat(Objects.requireNonNull(all.get("staggering.figure.people-without-seat"))
                        .value())
                .isEqualByComparingTo("148");
        assertThat(Objects.requireNonNull(all.get("staggering.figure.longest-queue"))
                        .value())
                .as("one class at a time, at two lines of twelve a minute")
                .isEqualByComparingTo("1.7");
    }

    @Test
    void are_not_told_to_others_and_no_queue_is_told_where_no_plan_holds() {
        UnitId county = organisation.aCounty();
        FigureScope scope = new FigureScope(county, fixture.term());
        signedIn.as(Role.COUNTY_OFFICER, county);
        assertThat(figures.figure("staggering.figure.longest-queue", scope).value())
                .isNull();
        signedIn.as(Role.COUNTY_OFFICER, organisation.aCounty());
        assertThatThrownBy(() -> figures.figure("staggering.figure.longest-queue", scope))
                .isInstanceOf(AccessRefused.class);
    }
}
