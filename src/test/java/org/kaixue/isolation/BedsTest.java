package org.kaixue.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonsForgotten;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may lie in which bed, from when on and until when. */
@DatabaseTest
class BedsTest {

    private static final int MORE_THAN_CONNECTIONS = 30;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private RoomFixture fixture;

    @Autowired
    private Beds beds;

    @Autowired
    private IsolationRooms rooms;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private TestClock time;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private UnitId school;
    private UnitId other;
    private FacilityId room;
    private Instant freed;

    @BeforeEach
    void a_room_with_two_beds_that_was_freed_an_hour_ago() {
        UnitId county = organisation.aCounty();
        school = fixture.aSchool().inCounty(county).entered();
        other = fixture.aSchool().inCounty(county).entered();
        signedIn.as(Role.DOCTOR, school);
        room = fixture.freeRoom(school, "隔离室一", RoomPurpose.ANY, 2);
        freed = clock.now();
        time.advance(Duration.ofHours(1));
    }

    private CaseId admitted(int bed, Illness illness) {
        CaseId id = fixture.aCase(school);
        beds.admit(id, fixture.pupil(school), fixture.bed(room, bed), illness, clock.now());
        return id;
    }

    private List<BedObstacle> obstacles(Illness illness) {
        return beds.free(school, illness).stream()
                .flatMap(bed -> Stream.ofNullable(bed.obstacle()))
                .toList();
    }

    private static void refused(ThrowingCallable work, String field, String key) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    @Test
    void whoever_comes_lies_there_since_then_and_others_with_the_same_illness_beside() {
        CaseId first = admitted(1, Illness.RESPIRATORY);
        assertThat(rooms.get(room).state()).isEqualTo(RoomState.IN_USE);
        assertThat(rooms.get(room).illness()).isEqualTo(Illness.RESPIRATORY);
        assertThat(beds.free(school, Illness.RESPIRATORY))
                .as("the free one first, and of the other who lies in it")
                .extracting(BedRow::number, BedRow::obstacle)
                .containsExactly(tuple(2, null), tuple(1, BedObstacle.TAKEN));
        assertThat(beds.free(school, Illness.RESPIRATORY).getLast().taken()).isNotNull();
        assertThat(obstacles(Illness.RASH)).containsExactlyInAnyOrder(BedObstacle.TAKEN, BedObstacle.OTHER_ILLNESS);
        admitted(2, Illness.RESPIRATORY);
        assertThat(beds.of(first)).get().satisfies(stay -> {
            assertThat(stay.room()).isEqualTo("隔离室一");
            assertThat(stay.leftAt()).isNull();
        });
    }

    @Test
    void a_vacated_bed_stays_empty_until_the_room_was_disinfected_and_aired() {
        CaseId first = admitted(1, Illness.RASH);
        CaseId second = admitted(2, Illness.RASH);
        time.advance(Duration.ofMinutes(20));
        beds.leave(first, clock.now());
        assertThat(rooms.get(room).state()).isEqualTo(RoomState.IN_USE);
        assertThat(obstacles(Illness.RASH)).containsExactlyInAnyOrder(BedObstacle.VACATED, BedObstacle.TAKEN);
        refused(() -> admitted(1, Illness.RASH), "bed", "room.bed.not.VACATED");

        beds.leave(second, clock.now());
        assertThat(rooms.get(room).state()).isEqualTo(RoomState.TO_BE_DISINFECTED);
        assertThat(rooms.get(room).usableNow())
                .as("not free because nobody lies in it")
                .isFalse();
        refused(() -> admitted(1, Illness.RASH), "bed", "room.bed.not.TO_BE_DISINFECTED");
        rooms.disinfected(room, clock.now(), null);
        refused(() -> admitted(1, Illness.RASH), "bed", "room.bed.not.AIRING");
        time.advance(RoomFixture.AIRING);
        rooms.aired(room, clock.now(), null);
        admitted(1, Illness.INTESTINAL);
    }

    @Test
    void a_person_who_lies_somewhere_is_refused_another_bed_as_often_as_it_is_tried() {
        PersonId person = fixture.pupil(school);
        beds.admit(fixture.aCase(school), person, fixture.bed(room, 1), Illness.RASH, clock.now());
        BedId other = fixture.bed(room, 2);
        for (int n = 0; n < MORE_THAN_CONNECTIONS; n++) {
            refused(
                    () -> beds.admit(fixture.aCase(school), person, other, Illness.RASH, clock.now()),
                    "bed",
                    "room.bed.lies-already");
        }
    }

    @Test
    void a_room_for_suspected_illness_takes_no_other_and_the_other_way_round() {
        FacilityId suspected = fixture.freeRoom(school, "隔离室二", RoomPurpose.SUSPECTED_EPIDEMIC, 1);
        FacilityId others = fixture.freeRoom(school, "隔离室三", RoomPurpose.OTHER_ILLNESS, 1);
        PersonId person = fixture.pupil(school);
        refused(
                () -> beds.admit(fixture.aCase(school), person, fixture.bed(suspected, 1), Illness.RASH, clock.now()),
                "bed",
                "room.bed.not.OTHER_PURPOSE");
        refused(
                () -> beds.admit(
                        fixture.aCase(school), person, fixture.bed(others, 1), Illness.SUSPECTED_EPIDEMIC, clock.now()),
                "bed",
                "room.bed.not.OTHER_PURPOSE");
    }

    @Test
    void what_happened_earlier_is_entered_late_but_not_before_it_could_be() {
        CaseId id = fixture.aCase(school);
        PersonId person = fixture.pupil(school);
        BedId bed = fixture.bed(room, 1);
        refused(
                () -> beds.admit(id, person, bed, Illness.RASH, freed.minusSeconds(1)),
                "happenedAt",
                "room.bed.before-free");
        refused(
                () -> beds.admit(id, person, bed, Illness.RASH, clock.now().plusSeconds(1)),
                "happenedAt",
                "room.future");
        Instant came = clock.now().minusSeconds(600);
        beds.admit(id, person, bed, Illness.RASH, came);
        assertThat(rooms.get(room).since()).isEqualTo(came);
        refused(() -> beds.leave(id, came.minusSeconds(1)), "happenedAt", "room.bed.left-before");
        refused(() -> beds.leave(id, clock.now().plusSeconds(1)), "happenedAt", "room.future");
        beds.leave(id, came.plusSeconds(60));
        beds.leave(id, clock.now());
        assertThat(beds.of(id)).get().extracting(StayRow::leftAt).as("once").isEqualTo(came.plusSeconds(60));
    }

    @Test
    void a_bed_of_another_school_is_refused_in_words_to_whoever_leads_both_and_else_as_what_is_not_his() {
        PersonId person = fixture.pupil(school);
        FacilityId there = fixture.freeRoom(other, "隔离室", RoomPurpose.ANY, 1);
        BedId theirs = fixture.bed(there, 1);
        assertThatThrownBy(() -> beds.admit(fixture.aCase(school), person, theirs, Illness.RASH, clock.now()))
                .isInstanceOf(AccessRefused.class);
        signedIn.as("both", new Grant(Role.DOCTOR, school), new Grant(Role.DOCTOR, other));
        refused(
                () -> beds.admit(fixture.aCase(school), person, theirs, Illness.RASH, clock.now()),
                "bed",
                "room.bed.other-school");
    }

    @Test
    void whoever_only_counts_learns_of_nobody() {
        CaseId id = admitted(1, Illness.RASH);
        signedIn.as(Role.SUPERVISOR, school);
        assertThatThrownBy(() -> beds.free(school, Illness.RASH)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> beds.of(id)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> beds.leave(id, clock.now())).isInstanceOf(AccessRefused.class);
        signedIn.as(Role.DOCTOR, other);
        assertThatThrownBy(() -> beds.leave(id, clock.now())).isInstanceOf(AccessRefused.class);
    }

    @Test
    void a_person_who_is_forgotten_stands_in_no_stay_and_the_bed_stays_taken_until_the_case_leaves_it() {
        CaseId id = fixture.aCase(school);
        PersonId person = fixture.pupil(school);
        beds.admit(id, person, fixture.bed(room, 1), Illness.RASH, clock.now());
        transaction.executeWithoutResult(status -> events.publishEvent(new PersonsForgotten(List.of(person))));
        assertThat(jdbc.sql("select count(*) from isolation_stay where person_id = ? or open_person = ?")
                        .params(Ids.bytes(person.value()), Ids.bytes(person.value()))
                        .query(Integer.class)
                        .single())
                .isZero();
        refused(() -> admitted(1, Illness.RASH), "bed", "room.bed.not.TAKEN");
        SystemWork.run("test", () -> beds.leave(id, clock.now()));
        assertThat(rooms.get(room).state()).isEqualTo(RoomState.TO_BE_DISINFECTED);
    }
}
