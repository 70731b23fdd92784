package org.kaixue.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.figures.Figure;
import org.kaixue.figures.FigureDefinition;
import org.kaixue.figures.FigureScope;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of people, and why each may be more than it says. */
@DatabaseTest
class PeopleFiguresTest {

    @Autowired
    CareFixture fixture;

    @Autowired
    PeopleFigures figures;

    @Autowired
    Returns returns;

    @Autowired
    FollowUps followUps;

    @Autowired
    Pledges pledges;

    @Autowired
    AidTeachers aid;

    @Autowired
    Teams teams;

    @Autowired
    BusinessClock clock;

    @Autowired
    SignedIn signedIn;

    private UnitId county;
    private UnitId school;
    private List<PersonId> pupils;
    private PersonId teacher;

    @BeforeEach
    void a_county_with_one_roster_and_a_school_without() {
        county = fixture.aCounty();
        school = fixture.aSchool(county).with(120).pupils().entered();
        fixture.aSchool(county).with(80).pupils().entered();
        pupils = fixture.pupils(school, 3);
        teacher = fixture.aTeacher(school);
        signedIn.as(Role.PRINCIPAL, school);
        returns.note(fixture.term(), new AwayDraft(pupils.getFirst(), AwayReason.ILL, null, null, null));
        returns.note(fixture.term(), new AwayDraft(teacher, AwayReason.ILL, null, null, null));
        returns.check(school, fixture.term(), clock.today());
        followUps.begin(new FollowUpDraft(
                pupils.getFirst(),
                FollowUpKind.HOME,
                "guard",
                clock.today(),
                clock.today().plusDays(3)));
        pledges.sign(school, fixture.term(), PledgeKind.PARENT, Set.of(pupils.getFirst()));
        aid.keep(new AidDraft(teacher, null, clock.today(), null, null));
        signedIn.as(Role.COUNTY_OFFICER, county);
        teams.found(county, new TeamDraft("team", TeamField.MEDICAL, 4, null, Set.of(school)));
    }

    private Map<String, Figure> all() {
        Map<String, Figure> all = new LinkedHashMap<>();
        figures.figures(
                        new FigureScope(county, fixture.term()),
                        figures.definitions().stream()
                                .map(FigureDefinition::key)
                                .toList())
                .forEach(figure -> all.put(figure.definition().key(), figure));
        return all;
    }

    @Test
    void every_figure_has_its_value_and_leads_to_its_rows() {
        Map<String, Figure> all = all();
        assertThat(all).hasSameSizeAs(figures.definitions());
        assertValue(all, "people.figure.roster", 4);
        assertValue(all, "people.figure.declared", 120 + 12 + 80 + 12);
        assertValue(all, "people.figure.forms", 0);
        assertValue(all, "people.figure.restricted", 0);
        assertValue(all, "people.figure.away-pupils", 1);
        assertValue(all, "people.figure.away-staff", 1);
        assertValue(all, "people.figure.followed", 1);
        assertValue(all, "people.figure.pledges-signed.PARENT", 1);
        assertValue(all, "people.figure.pledges-expected.PARENT", 3);
        assertValue(all, "people.figure.pledges-signed.PUPIL", 0);
        assertValue(all, "people.figure.pledges-expected.TEACHER", 1);
        assertValue(all, "people.figure.aid", 1);
        assertValue(all, "people.figure.teams", 1);
        assertValue(all, "people.figure.served", 1);
        assertValue(all, "people.figure.rounds", 0);
        assertThat(all.get("people.figure.checked"))
                .satisfies(figure ->
                        assertThat(figure.value()).as("no round, no figure").isNull());
        assertThat(all.values()).extracting(Figure::link).allMatch(link -> link.startsWith("people"));
    }

    @Test
    void schools_that_said_nothing_make_a_figure_incomplete() {
        Map<String, Figure> all = all();
        assertMissing(all, "people.figure.roster");
        assertMissing(all, "people.figure.away-pupils");
        assertMissing(all, "people.figure.pledges-signed.PUPIL");
        assertThat(all.get("people.figure.declared"))
                .satisfies(figure -> assertThat(figure.incomplete()).isNull());
    }

    @Test
    void whoever_may_not_count_people_gets_none_of_them() {
        signedIn.as(Role.LOGISTICS, county);
        assertThatThrownBy(this::all).isInstanceOf(AccessRefused.class);
    }

    private static void assertValue(Map<String, Figure> all, String key, int value) {
        assertThat(Objects.requireNonNull(all.get(key)).value()).as(key).isEqualByComparingTo(String.valueOf(value));
    }

    private static void assertMissing(Map<String, Figure> all, String key) {
        assertThat(Objects.requireNonNull(all.get(key)).incomplete())
                .as(key)
                .isNotNull()
                .satisfies(missing -> assertThat(missing.count()).isEqualTo(1));
    }
}
