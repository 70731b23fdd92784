package org.kaixue.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.figures.Figure;
import org.kaixue.figures.FigureScope;
import org.kaixue.figures.Figures;
import org.kaixue.isolation.SchoolRooms.Standing;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.FacilityState;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** How many rooms a school must have, has, and lacks; and how many beds it may need. */
@DatabaseTest
class RoomOverviewTest {

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private RoomFixture fixture;

    @Autowired
    private RoomOverview overview;

    @Autowired
    private CaseNorms norms;

    @Autowired
    private Beds beds;

    @Autowired
    private Figures figures;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private TestClock time;

    @Autowired
    private SignedIn signedIn;

    private UnitId county;

    @BeforeEach
    void a_county() {
        county = organisation.aCounty("C7", "七县", "County Seven");
        organisation.term();
        signedIn.as(Role.COUNTY_OFFICER, county);
    }

    private SchoolRooms of(UnitId school) {
        return overview.of(school, organisation.term().id()).getFirst();
    }

    @Test
    void two_are_required_one_of_small_schools_and_teaching_points_and_one_more_for_each_full_five_hundred_boarders() {
        UnitId usual = fixture.aSchool().inCounty(county).with(50).pupils().entered();
        UnitId small = fixture.aSchool().inCounty(county).with(49).pupils().entered();
        UnitId point = fixture.aSchool()
                .inCounty(county)
                .ofType(SchoolType.TEACHING_POINT)
                .with(60)
                .pupils()
                .entered();
        UnitId boarding = fixture.aSchool()
                .inCounty(county)
                .with(1_200)
                .pupils()
                .with(1_000)
                .boarders()
                .entered();
        UnitId almost = fixture.aSchool()
                .inCounty(county)
                .with(600)
                .pupils()
                .with(499)
                .boarders()
                .entered();
        assertThat(of(usual).required()).isEqualTo(new RoomsRequired(2, RoomsRequired.Basis.USUAL, 0, true));
        assertThat(of(small).required()).isEqualTo(new RoomsRequired(1, RoomsRequired.Basis.SMALL, 0, true));
        assertThat(of(point).required()).isEqualTo(new RoomsRequired(1, RoomsRequired.Basis.TEACHING_POINT, 0, true));
        assertThat(of(boarding).required()).isEqualTo(new RoomsRequired(2, RoomsRequired.Basis.USUAL, 2, true));
        assertThat(of(boarding).required().rooms()).isEqualTo(4);
        assertThat(of(almost).required().rooms()).isEqualTo(2);
    }

    @Test
    void a_school_without_headcounts_is_no_small_school_and_is_not_sure_to_have_enough() {
        UnitId school = fixture.aSchool().inCounty(county).withoutHeadcounts().entered();
        fixture.freeRoom(school, "隔离室一", RoomPurpose.ANY, 1);
        fixture.freeRoom(school, "隔离室二", RoomPurpose.ANY, 1);
        assertThat(of(school).required().complete()).isFalse();
        assertThat(of(school).required().rooms()).isEqualTo(2);
        assertThat(of(school).standing()).isEqualTo(Standing.UNSURE);
    }

    @Test
    void a_compliant_room_counts_whether_it_is_free_or_not_and_usable_is_only_what_can_be_given_now() {
        UnitId school = fixture.aSchool().inCounty(county).entered();
        assertThat(of(school).standing()).isEqualTo(Standing.NONE);
        fixture.equippedRoom(school, "隔离室一", RoomPurpose.ANY, 2);
        fixture.equippedRoom(school, "隔离室二", RoomPurpose.ANY, 1);
        assertThat(of(school)).satisfies(rooms -> {
            assertThat(rooms.compliant()).isEqualTo(2);
            assertThat(rooms.gap()).isZero();
            assertThat(rooms.usable()).isZero();
            assertThat(rooms.beds()).isEqualTo(3);
            assertThat(rooms.standing()).isEqualTo(Standing.NONE_NOW);
        });
        FacilityId third = fixture.bareRoom(school, "隔离室三");
        assertThat(of(school).existing()).isEqualTo(3);
        fixture.set(school, third, FacilityState.CLOSED);
        assertThat(of(school).existing()).as("closed for good").isEqualTo(2);
    }

    @Test
    void one_room_too_many_here_helps_no_school_there() {
        UnitId rich = fixture.aSchool().inCounty(county).entered();
        for (int n = 1; n <= 4; n++) {
            fixture.freeRoom(rich, "隔离室" + n, RoomPurpose.ANY, 1);
        }
        UnitId poor = fixture.aSchool().inCounty(county).entered();
        fixture.equip(fixture.bareRoom(poor, "隔离室"), RoomFixture.outfit(EnumSet.of(RoomCondition.AIRY), 1));
        RoomSums sums = RoomSums.of(overview.of(county, organisation.term().id()));
        assertThat(sums.required()).isEqualTo(4);
        assertThat(sums.existing()).isEqualTo(5);
        assertThat(sums.gap())
                .as("the poor one has a room that does not comply")
                .isEqualTo(2);
        assertThat(sums.shortOf()).isEqualTo(1);
    }

    @Test
    void the_forecast_follows_pupils_and_boarders_or_what_the_last_seven_days_had() {
        CaseValues usual = new CaseValues(Map.of());
        assertThat(BedForecast.of(0, 0, 0, usual).beds()).isZero();
        assertThat(BedForecast.of(120, 0, 0, usual).beds()).isEqualTo(1);
        assertThat(BedForecast.of(1_000, 333, 0, usual).byPeople()).isEqualTo(3);
        assertThat(BedForecast.of(1_001, 0, 0, usual).byPeople()).isEqualTo(3);
        assertThat(BedForecast.of(120, 0, 15, usual)).isEqualTo(new BedForecast(1, 3));
        UnitId school = fixture.aSchool().inCounty(county).entered();
        FacilityId room = fixture.freeRoom(school, "隔离室", RoomPurpose.ANY, 8);
        signedIn.as(Role.DOCTOR, school);
        for (int n = 1; n <= 8; n++) {
            beds.admit(fixture.aCase(school), fixture.pupil(school), fixture.bed(room, n), Illness.RASH, clock.now());
        }
        assertThat(of(school)).satisfies(rooms -> {
            assertThat(rooms.recentCases()).isEqualTo(8);
            assertThat(rooms.forecast().beds()).isEqualTo(2);
            assertThat(rooms.inBed()).isEqualTo(8);
        });
        time.advance(Duration.ofDays(CaseNorm.FORECAST_DAYS.usual()));
        assertThat(of(school).recentCases()).isZero();
    }

    @Test
    void what_is_required_and_foreseen_follows_the_norms_that_an_administrator_sets() {
        UnitId small = fixture.aSchool().inCounty(county).with(60).pupils().entered();
        UnitId boarding = fixture.aSchool()
                .inCounty(county)
                .with(1_200)
                .pupils()
                .with(1_000)
                .boarders()
                .entered();
        assertThat(of(boarding).forecast().beds()).isEqualTo(6);
        SystemWork.run("test", () -> {
            set(CaseNorm.ROOMS_PER_SCHOOL, 3);
            set(CaseNorm.ROOMS_SMALL_SCHOOL, 2);
            set(CaseNorm.SMALL_SCHOOL_PUPILS, 61);
            set(CaseNorm.BOARDERS_PER_ROOM, 250);
            set(CaseNorm.PUPILS_PER_BED, 100);
            set(CaseNorm.BOARDERS_PER_BED, 100);
        });
        assertThat(of(small).required()).isEqualTo(new RoomsRequired(2, RoomsRequired.Basis.SMALL, 0, true));
        assertThat(of(boarding).required()).isEqualTo(new RoomsRequired(3, RoomsRequired.Basis.USUAL, 4, true));
        assertThat(of(boarding).forecast().beds()).isEqualTo(22);
    }

    private void set(CaseNorm norm, int value) {
        norms.set(new CaseNormDraft(norm, value, clock.today(), "县文件"));
    }

    @Test
    void the_figures_say_the_same_and_what_is_not_known() {
        fixture.aSchool().inCounty(county).withoutHeadcounts().entered();
        UnitId school = fixture.aSchool().inCounty(county).entered();
        fixture.freeRoom(school, "隔离室一", RoomPurpose.ANY, 1);
        FigureScope scope = new FigureScope(county, organisation.term().id());
        Map<String, Figure> all = figures.figures(
                List.of(
                        RoomFigures.REQUIRED,
                        RoomFigures.EXISTING,
                        RoomFigures.COMPLIANT,
                        RoomFigures.USABLE,
                        RoomFigures.GAP,
                        RoomFigures.SHORT),
                scope);
        assertThat(all.values().stream()
                        .map(figure -> Objects.requireNonNull(figure.value()).intValue()))
                .containsExactly(4, 1, 1, 1, 3, 2);
        assertThat(Objects.requireNonNull(all.get(RoomFigures.REQUIRED)).incomplete())
                .isEqualTo(new Figure.Incomplete("room.figure.incomplete", 1));
        assertThat(Objects.requireNonNull(all.get(RoomFigures.EXISTING)).incomplete())
                .isNull();
        assertThat(Objects.requireNonNull(all.get(RoomFigures.GAP)).link()).startsWith("isolation?unit=C7&term=");
        signedIn.as(Role.COUNTY_OFFICER, organisation.aCounty());
        assertThatThrownBy(() -> figures.figure(RoomFigures.REQUIRED, scope)).isInstanceOf(AccessRefused.class);
    }
}
