package org.kaixue.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.Facilities;
import org.kaixue.organisation.FacilityKind;
import org.kaixue.organisation.FacilityRow;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** The bed of a case: taken, left, and never taken twice. */
@DatabaseTest
class CaseStaysTest {

    @Autowired
    private CaseFixture fixture;

    @Autowired
    private Facilities facilities;

    @Autowired
    private IsolationRooms rooms;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseChecklist checklist;

    @Autowired
    private CaseStays stays;

    @Autowired
    private Beds beds;

    @Autowired
    private CaseCounts counts;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private UnitId school;
    private CaseId id;

    @BeforeEach
    void a_case_at_a_school_with_one_free_bed() {
        school = fixture.aSchool();
        SystemWork.run("fixtures", () -> {
            FacilityRow room = facilities.rows(school).stream()
                    .filter(one -> one.kind() == FacilityKind.ISOLATION_ROOM)
                    .findFirst()
                    .orElseThrow();
            rooms.equip(
                    room.id(),
                    rooms.get(room.id()).version(),
                    new EquipDraft(RoomPurpose.ANY, EnumSet.allOf(RoomCondition.class), "校医", 1));
            rooms.disinfected(room.id(), clock.instant(), null);
            clock.advance(RoomFixture.AIRING);
            rooms.aired(room.id(), clock.instant(), null);
        });
        id = fixture.ill(fixture.aPupil(school));
        signedIn.as(Role.DOCTOR, school);
    }

    private BedRow bed(CaseId of) {
        return beds.free(school, cases.sheet(of).row().illness()).getFirst();
    }

    private StayRow stay(CaseId of) {
        return Objects.requireNonNull(cases.sheet(of).stay());
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                .startsWith(key));
    }

    @Test
    void is_taken_by_one_touch_which_is_the_isolation_too() {
        clock.advance(Duration.ofMinutes(4));
        stays.admit(id, bed(id).id());
        assertThat(cases.sheet(id).row().steps().happened(CaseStep.ISOLATED)).contains(stay(id).admittedAt());
        assertThat(counts.of(school, fixture.today()).whole().isolated()).isEqualTo(1);
        CaseId next = fixture.ill(fixture.aPupil(school));
        assertThat(bed(next).free()).isFalse();
        refused("room.bed", () -> stays.admit(next, bed(next).id()));
        assertThat(cases.sheet(next).row().steps().of(CaseStep.ISOLATED)).isEmpty();
        assertThat(cases.sheet(next).stay()).isNull();
    }

    @Test
    void a_case_is_closed_after_the_room_was_handed_to_disinfection_and_not_before() {
        stays.admit(id, bed(id).id());
        refused("cases.case.room-not-handed-over", () -> checklist.touch(id, CaseStep.CLOSED));
        refused("cases.case.built-on", () -> checklist.takeBack(id, CaseStep.ISOLATED, "slip"));
        refused("cases.case.in-bed", () -> cases.judge(id, Illness.RASH));
        clock.advance(Duration.ofMinutes(50));
        stays.leave(id);
        assertThat(stay(id).leftAt()).isNotNull();
        assertThat(bed(id).free()).isFalse();
        checklist.touch(id, CaseStep.CLOSED);
        assertThat(cases.sheet(id).row().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void who_is_taken_to_the_hospital_leaves_the_bed_with_that_touch() {
        clock.advance(Duration.ofMinutes(4));
        stays.admit(id, bed(id).id());
        clock.advance(Duration.ofMinutes(30));
        checklist.touch(id, CaseStep.TRANSFERRED, Duration.ofMinutes(33));
        assertThat(stay(id).leftAt()).isEqualTo(stay(id).admittedAt());
        assertThat(bed(id).obstacle()).isNotNull();
    }

    @Test
    void the_doctor_of_another_school_gets_no_bed_here_and_gives_none() {
        BedId here = bed(id).id();
        UnitId other = fixture.aSchool();
        CaseId theirs = fixture.ill(fixture.aPupil(other));
        signedIn.as(Role.DOCTOR, other);
        assertThatThrownBy(() -> stays.admit(theirs, here)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> stays.admit(id, here)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> beds.free(school, Illness.RESPIRATORY)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> stays.leave(id)).isInstanceOf(AccessRefused.class);
        assertThat(cases.sheet(theirs).stay()).isNull();
    }
}
