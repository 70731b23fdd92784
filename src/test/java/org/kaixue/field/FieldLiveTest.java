package org.kaixue.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.drill.DrillFixture;
import org.kaixue.drill.DrillId;
import org.kaixue.drill.DrillSheet;
import org.kaixue.drill.Drills;
import org.kaixue.drill.LiveDrills;
import org.kaixue.isolation.CaseId;
import org.kaixue.isolation.CaseStart;
import org.kaixue.isolation.CaseStep;
import org.kaixue.isolation.Cases;
import org.kaixue.isolation.Illness;
import org.kaixue.isolation.RoomFixture;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Drills and cases that are under way, touched on a phone whose signal comes and goes. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class FieldLiveTest {

    @Autowired
    private FieldLive live;

    @Autowired
    private FieldDesk desk;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private RoomFixture rooms;

    @Autowired
    private DrillFixture drills;

    @Autowired
    private Drills allDrills;

    @Autowired
    private LiveDrills liveDrills;

    @Autowired
    private Cases cases;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private TestClock time;

    @Autowired
    private SignedIn signedIn;

    private UnitId school;
    private CaseId sick;
    private DrillId drill;

    @BeforeEach
    void something_is_under_way() {
        school = rooms.aSchool().entered();
        PersonId pupil = rooms.pupil(school);
        sick = SystemWork.as(
                "fixtures",
                () -> cases.start(new CaseStart(pupil, Illness.RESPIRATORY, new BigDecimal("38.2"), null, null)));
        drills.scenarios();
        drill = drills.planned(school, "fever-gate");
        SystemWork.run("fixtures", () -> liveDrills.start(drill));
        time.advance(Duration.ofMinutes(20));
    }

    @Test
    void the_doctor_of_a_school_and_its_teaching_points_takes_its_case_and_its_drill_along() {
        List<Grant> granted = new ArrayList<>(List.of(new Grant(Role.DOCTOR, school)));
        for (int n = 1; n <= 4; n++) {
            granted.add(new Grant(
                    Role.DOCTOR, organisation.aSchool().withCode("63900110" + n).entered()));
        }
        signedIn.as("doctor", granted.toArray(Grant[]::new));

        assertThat(live.mine())
                .extracting(LiveSheet::id)
                .containsExactly(sick.value().toString(), drill.value().toString());
        assertThat(live.mine().getFirst().title().en()).contains("*");
    }

    @Test
    void an_officer_takes_nobodys_case_along() {
        signedIn.as(Role.COUNTY_OFFICER, organisation.prefecture());

        assertThat(live.mine()).isEmpty();
    }

    @Test
    void a_step_is_told_by_the_phones_time_and_taken_once_however_often_it_is_sent() {
        signedIn.as(Role.DOCTOR, school);
        Instant earlier = clock.now().minus(Duration.ofMinutes(5));
        DrillSheet.Line step = allDrills.sheet(drill).steps().getFirst();
        List<SentTouch> sent = List.of(
                touch("drill.step", drill.value(), step.step().id().toString(), earlier),
                touch("case.step", sick.value(), CaseStep.GUARDIAN_TOLD.name(), earlier));

        assertThat(desk.take(sent, Locale.ENGLISH)).allMatch(Outcome::taken);
        time.advance(Duration.ofMinutes(3));
        assertThat(desk.take(sent, Locale.ENGLISH)).allMatch(Outcome::taken);

        assertThat(allDrills.sheet(drill).steps().getFirst().done()).isNotNull().satisfies(done -> assertThat(done.at())
                .isEqualTo(earlier));
        assertThat(cases.sheet(sick).row().steps().happened(CaseStep.GUARDIAN_TOLD))
                .contains(earlier);
    }

    @Test
    void a_step_cannot_be_told_from_before_the_drill_began_nor_from_the_future() {
        signedIn.as(Role.DOCTOR, school);
        List<DrillSheet.Line> steps = allDrills.sheet(drill).steps();
        Instant now = clock.now();

        desk.take(
                List.of(
                        touch(
                                "drill.step",
                                drill.value(),
                                steps.get(0).step().id().toString(),
                                now.minusSeconds(9_999)),
                        touch(
                                "drill.step",
                                drill.value(),
                                steps.get(1).step().id().toString(),
                                now.plusSeconds(9_999))),
                Locale.ENGLISH);

        DrillSheet sheet = allDrills.sheet(drill);
        assertThat(sheet.steps().subList(0, 2))
                .allSatisfy(line -> assertThat(line.done()).isNotNull().satisfies(done -> assertThat(done.at())
                        .isBetween(now.minus(Duration.ofMinutes(20)), now)));
    }

    @Test
    void a_step_touched_by_mistake_is_taken_back_once_however_often_that_is_sent() {
        signedIn.as(Role.DOCTOR, school);
        String step = allDrills.sheet(drill).steps().getFirst().step().id().toString();
        String told = CaseStep.GUARDIAN_TOLD.name();
        Instant now = clock.now();
        List<SentTouch> sent = List.of(
                touch("drill.step", drill.value(), step, now),
                touch("case.step", sick.value(), told, now),
                touch("drill.unstep", drill.value(), step, now),
                touch("case.unstep", sick.value(), told, now));

        assertThat(desk.take(sent, Locale.ENGLISH)).allMatch(Outcome::taken);
        assertThat(desk.take(sent.subList(2, 4), Locale.ENGLISH)).allMatch(Outcome::taken);

        assertThat(allDrills.sheet(drill).steps().getFirst().done()).isNull();
        assertThat(cases.sheet(sick).row().steps().done(CaseStep.GUARDIAN_TOLD)).isFalse();
    }

    @Test
    void another_schools_doctor_is_told_that_it_is_not_his_and_changes_nothing() {
        UnitId other = organisation.aSchool().withCode("639001777").entered();
        signedIn.as(Role.DOCTOR, other);

        List<Outcome> outcomes = desk.take(
                List.of(
                        touch("case.step", sick.value(), CaseStep.GUARDIAN_TOLD.name(), clock.now()),
                        touch("case.step", sick.value(), "NO_SUCH_STEP", clock.now()),
                        touch("case.unstep", sick.value(), CaseStep.DETECTED.name(), clock.now()),
                        touch("drill.unstep", drill.value(), Ids.next().toString(), clock.now()),
                        touch("drill.step", drill.value(), "no id", clock.now())),
                Locale.ENGLISH);

        assertThat(outcomes).noneMatch(Outcome::taken).allMatch(outcome -> outcome.message() != null);
        signedIn.as(Role.DOCTOR, school);
        assertThat(cases.sheet(sick).row().steps().done(CaseStep.GUARDIAN_TOLD)).isFalse();
    }

    private static SentTouch touch(String kind, UUID target, String step, Instant at) {
        return new SentTouch(Ids.next(), kind, target, at, null, null, null, null, null, null, step, null, null);
    }
}
