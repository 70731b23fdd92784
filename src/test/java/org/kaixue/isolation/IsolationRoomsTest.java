package org.kaixue.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.FacilityState;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/** What a room has, what it is in, and how it becomes free again. */
@DatabaseTest
class IsolationRoomsTest {

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private RoomFixture fixture;

    @Autowired
    private IsolationRooms rooms;

    @Autowired
    private CaseNorms norms;

    @Autowired
    private Beds beds;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private TestClock time;

    @Autowired
    private SignedIn signedIn;

    private UnitId school;
    private UnitId other;

    @BeforeEach
    void two_schools() {
        UnitId county = organisation.aCounty();
        school = fixture.aSchool().inCounty(county).entered();
        other = fixture.aSchool().inCounty(county).entered();
        signedIn.as(Role.DOCTOR, school);
    }

    private static void refused(ThrowingCallable work, String key) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    @Test
    void a_room_of_which_nothing_is_known_is_not_free_and_one_just_equipped_is_still_to_be_disinfected() {
        FacilityId room = fixture.bareRoom(school, "隔离室");
        assertThat(rooms.get(room).usableNow()).isFalse();
        assertThat(rooms.get(room).compliant()).isFalse();
        refused(() -> rooms.disinfected(room, clock.now(), null), "room.not-equipped");
        rooms.equip(room, 0, RoomFixture.outfit(EnumSet.allOf(RoomCondition.class), 2));
        RoomRow equipped = rooms.get(room);
        assertThat(equipped.state()).isEqualTo(RoomState.TO_BE_DISINFECTED);
        assertThat(equipped.usableNow()).isFalse();
        assertThat(equipped.compliant())
                .as("it exists and complies, though nobody could lie in it now")
                .isTrue();
        assertThat(equipped.beds()).hasSize(2);
    }

    @Test
    void airing_takes_its_time_unless_it_is_said_why_not() {
        FacilityId room = fixture.equippedRoom(school, "隔离室", RoomPurpose.ANY, 1);
        refused(() -> rooms.aired(room, clock.now(), null), "room.not-from.TO_BE_DISINFECTED");
        rooms.disinfected(room, clock.now(), "校医");
        Instant enough = clock.now().plus(RoomFixture.AIRING);
        assertThat(rooms.get(room).airedAt()).isEqualTo(enough);
        time.advance(RoomFixture.AIRING.minusSeconds(1));
        refused(() -> rooms.aired(room, clock.now(), " "), "room.not-aired");
        rooms.aired(room, clock.now(), "三面开窗");
        assertThat(rooms.get(room).state()).isEqualTo(RoomState.FREE);
        assertThat(rooms.history(room))
                .extracting(RoomEventRow::to, RoomEventRow::reason)
                .containsExactly(
                        tuple(RoomState.FREE, "三面开窗"),
                        tuple(RoomState.AIRING, "校医"),
                        tuple(RoomState.TO_BE_DISINFECTED, null));
        assertThat(rooms.history(room))
                .allSatisfy(event -> assertThat(event.recordedBy()).isNotBlank());
    }

    @Test
    void what_was_done_is_entered_late_but_neither_before_the_last_nor_ahead() {
        FacilityId room = fixture.equippedRoom(school, "隔离室", RoomPurpose.ANY, 1);
        Instant equipped = clock.now();
        time.advance(Duration.ofHours(2));
        refused(() -> rooms.disinfected(room, equipped.minusSeconds(1), null), "room.before");
        refused(() -> rooms.disinfected(room, clock.now().plusSeconds(1), null), "room.future");
        rooms.disinfected(room, equipped.plusSeconds(60), null);
        rooms.aired(room, equipped.plusSeconds(60).plus(RoomFixture.AIRING), null);
        assertThat(rooms.get(room).state()).isEqualTo(RoomState.FREE);
    }

    @Test
    void out_of_order_and_back_is_no_way_round_disinfection() {
        FacilityId room = fixture.freeRoom(school, "隔离室", RoomPurpose.ANY, 1);
        refused(() -> rooms.outOfOrder(room, clock.now(), " "), "room.why");
        rooms.outOfOrder(room, clock.now(), "水管");
        refused(() -> rooms.disinfected(room, clock.now(), null), "room.not-from.OUT_OF_ORDER");
        rooms.backInOrder(room, clock.now());
        assertThat(rooms.get(room).state()).isEqualTo(RoomState.TO_BE_DISINFECTED);
    }

    @Test
    void a_facility_under_repair_is_out_of_order_and_afterwards_to_be_disinfected() {
        FacilityId room = fixture.freeRoom(school, "隔离室", RoomPurpose.ANY, 1);
        time.advance(Duration.ofDays(1));
        fixture.set(school, room, FacilityState.UNDER_REPAIR);
        assertThat(rooms.get(room).state()).isEqualTo(RoomState.OUT_OF_ORDER);
        refused(() -> rooms.backInOrder(room, clock.now()), "room.facility-shut");
        time.advance(Duration.ofDays(1));
        fixture.set(school, room, FacilityState.IN_USE);
        assertThat(rooms.get(room).state()).as("whoever repaired it was in it").isEqualTo(RoomState.TO_BE_DISINFECTED);
        fixture.free(room);
        assertThat(rooms.get(room).state()).isEqualTo(RoomState.FREE);
    }

    @Test
    void a_room_is_aired_as_long_as_the_norm_of_that_day_asks_and_never_not_at_all() {
        FacilityId room = fixture.equippedRoom(school, "隔离室", RoomPurpose.ANY, 1);
        rooms.disinfected(room, clock.now(), null);
        SystemWork.run("test", () -> {
            norms.set(new CaseNormDraft(CaseNorm.AIRING_MINUTES, 45, clock.today(), "县文件"));
            assertThatThrownBy(() -> norms.set(new CaseNormDraft(CaseNorm.AIRING_MINUTES, 0, clock.today(), "县文件")))
                    .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                        assertThat(refusal.field()).isEqualTo("value");
                        assertThat(refusal.values()).containsExactly(10, 1_440);
                    });
        });
        assertThat(rooms.get(room).airedAt()).isEqualTo(clock.now().plus(Duration.ofMinutes(45)));
        time.advance(Duration.ofMinutes(44));
        refused(() -> rooms.aired(room, clock.now(), null), "room.not-aired");
        time.advance(Duration.ofMinutes(1));
        rooms.aired(room, clock.now(), null);
        assertThat(rooms.get(room).state()).isEqualTo(RoomState.FREE);
    }

    @Test
    void nobody_is_put_out_by_a_closing_or_by_fewer_beds() {
        FacilityId room = fixture.freeRoom(school, "隔离室", RoomPurpose.ANY, 2);
        CaseId id = fixture.aCase(school);
        beds.admit(id, fixture.pupil(school), fixture.bed(room, 2), Illness.RASH, clock.now());
        refused(() -> rooms.outOfOrder(room, clock.now(), "水管"), "room.not-from.IN_USE");
        int version = rooms.get(room).version();
        refused(
                () -> rooms.equip(room, version, RoomFixture.outfit(EnumSet.allOf(RoomCondition.class), 1)),
                "room.bed-taken");
        refused(
                () -> rooms.equip(
                        room,
                        version,
                        new EquipDraft(RoomPurpose.SUSPECTED_EPIDEMIC, EnumSet.allOf(RoomCondition.class), "校医", 2)),
                "room.purpose-taken");
        fixture.set(school, room, FacilityState.CLOSED);
        assertThat(rooms.get(room).state()).isEqualTo(RoomState.IN_USE);
        beds.leave(id, clock.now());
        assertThat(rooms.get(room).state()).isEqualTo(RoomState.OUT_OF_ORDER);
    }

    @Test
    void a_bed_that_comes_back_is_as_it_was_left() {
        FacilityId room = fixture.freeRoom(school, "隔离室", RoomPurpose.ANY, 3);
        CaseId one = fixture.aCase(school);
        beds.admit(one, fixture.pupil(school), fixture.bed(room, 1), Illness.RASH, clock.now());
        CaseId three = fixture.aCase(school);
        beds.admit(three, fixture.pupil(school), fixture.bed(room, 3), Illness.RASH, clock.now());
        beds.leave(three, clock.now());
        fixture.equip(room, RoomFixture.outfit(EnumSet.allOf(RoomCondition.class), 1));
        assertThat(rooms.get(room).beds()).hasSize(1);
        fixture.equip(room, RoomFixture.outfit(EnumSet.allOf(RoomCondition.class), 4));
        assertThat(rooms.get(room).beds())
                .extracting(RoomBed::number, RoomBed::used)
                .containsExactly(tuple(1, true), tuple(2, false), tuple(3, true), tuple(4, false));
    }

    @Test
    void what_is_needed_makes_a_room_comply_and_what_is_wished_does_not() {
        FacilityId room = fixture.bareRoom(school, "隔离室");
        rooms.equip(
                room,
                0,
                RoomFixture.outfit(EnumSet.of(RoomCondition.APART, RoomCondition.AIRY, RoomCondition.SIGN), 1));
        assertThat(rooms.get(room).compliant()).isTrue();
        assertThat(rooms.get(room).missing()).containsExactly(RoomCondition.BASIN, RoomCondition.TOILET);
        fixture.equip(room, RoomFixture.outfit(EnumSet.of(RoomCondition.APART, RoomCondition.AIRY), 1));
        assertThat(rooms.get(room).compliant()).as("without a sign").isFalse();
        fixture.equip(room, new EquipDraft(RoomPurpose.ANY, EnumSet.allOf(RoomCondition.class), " ", 1));
        assertThat(rooms.get(room).compliant()).as("without a keeper").isFalse();
    }

    @Test
    void two_who_change_what_a_room_has_do_not_overwrite_each_other_and_a_use_meanwhile_does_not_disturb() {
        FacilityId room = fixture.freeRoom(school, "隔离室", RoomPurpose.ANY, 2);
        int read = rooms.get(room).version();
        beds.admit(fixture.aCase(school), fixture.pupil(school), fixture.bed(room, 1), Illness.RASH, clock.now());
        rooms.equip(room, read, RoomFixture.outfit(EnumSet.of(RoomCondition.APART), 2));
        assertThatThrownBy(() -> rooms.equip(room, read, RoomFixture.outfit(EnumSet.noneOf(RoomCondition.class), 2)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void who_may_look_may_not_do_and_the_neighbour_may_neither() {
        FacilityId room = fixture.freeRoom(school, "隔离室", RoomPurpose.ANY, 1);
        signedIn.as(Role.SUPERVISOR, school);
        assertThat(rooms.rows(school)).hasSize(1);
        assertThatThrownBy(() -> rooms.outOfOrder(room, clock.now(), "水管")).isInstanceOf(AccessRefused.class);
        signedIn.as(Role.DOCTOR, other);
        assertThatThrownBy(() -> rooms.get(room)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> rooms.rows(school)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> rooms.history(room)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> rooms.disinfected(room, clock.now(), null)).isInstanceOf(AccessRefused.class);
        assertThat(rooms.rows(other)).isEmpty();
    }
}
