package org.kaixue.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Texts;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonId;
import org.kaixue.people.Persons;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many press at the same moment: one person one bed, one bed one person. */
@DatabaseTest
class BedsTogetherTest {

    private static final int THREADS = 100;

    @Autowired
    private RoomFixture fixture;

    @Autowired
    private Beds beds;

    @Autowired
    private IsolationRooms rooms;

    @Autowired
    private Persons persons;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private Texts texts;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    private UnitId school;

    @BeforeEach
    void a_school() {
        school = fixture.aSchool().entered();
        signedIn.as(Role.DOCTOR, school);
    }

    @Test
    void one_of_a_hundred_gets_the_last_bed_and_the_others_are_told_who_has_it_and_what_else_is_free()
            throws Exception {
        FacilityId room = fixture.freeRoom(school, "隔离室一", RoomPurpose.ANY, 1);
        FacilityId other = fixture.freeRoom(school, "隔离室二", RoomPurpose.ANY, 1);
        BedId last = fixture.bed(room, 1);
        List<PersonId> people = new ArrayList<>();
        for (int n = 0; n < THREADS; n++) {
            people.add(fixture.pupil(school));
        }
        List<RuleViolation> refused = together(people.stream()
                .<Callable<?>>map(person -> () -> {
                    beds.admit(fixture.aCase(school), person, last, Illness.RESPIRATORY, clock.now());
                    return person;
                })
                .toList());
        assertThat(refused).hasSize(THREADS - 1);
        PersonId holder =
                Objects.requireNonNull(rooms.get(room).beds().getFirst().person());
        String code = persons.get(holder).code();
        String masked = persons.get(holder).maskedName();
        assertThat(refused).allSatisfy(refusal -> {
            assertThat(refusal.field()).isEqualTo("bed");
            assertThat(texts.of(refusal, Locale.ENGLISH)).contains(code, masked, "grade 1, class 1", "隔离室二");
            assertThat(texts.of(refusal, Locale.SIMPLIFIED_CHINESE)).contains(code, masked, "隔离室二");
        });
        assertThat(rooms.get(other).freeBeds()).isEqualTo(1);
        assertThat(stays()).isEqualTo(1);
    }

    @Test
    void one_person_gets_one_bed_out_of_many_rooms() throws Exception {
        PersonId person = fixture.pupil(school);
        List<Callable<?>> attempts = new ArrayList<>();
        for (int n = 1; n <= 10; n++) {
            BedId bed = fixture.bed(fixture.freeRoom(school, "隔离室" + n, RoomPurpose.ANY, 1), 1);
            attempts.add(() -> {
                beds.admit(fixture.aCase(school), person, bed, Illness.RASH, clock.now());
                return bed;
            });
        }
        List<RuleViolation> refused = together(attempts);
        assertThat(refused).hasSize(9).allSatisfy(refusal -> assertThat(refusal.key())
                .isEqualTo("room.bed.lies-already"));
        assertThat(stays()).isEqualTo(1);
        assertThat(rooms.rows(school))
                .filteredOn(room -> room.state() == RoomState.IN_USE)
                .hasSize(1);
    }

    @Test
    void different_illnesses_that_come_at_once_never_lie_in_one_room() throws Exception {
        FacilityId room = fixture.freeRoom(school, "隔离室一", RoomPurpose.ANY, 20);
        List<Callable<?>> attempts = new ArrayList<>();
        for (int n = 1; n <= 20; n++) {
            PersonId person = fixture.pupil(school);
            BedId bed = fixture.bed(room, n);
            Illness illness = Illness.values()[n % Illness.values().length];
            attempts.add(() -> {
                beds.admit(fixture.aCase(school), person, bed, illness, clock.now());
                return bed;
            });
        }
        List<RuleViolation> refused = together(attempts);
        assertThat(refused).hasSize(16).allSatisfy(refusal -> assertThat(refusal.key())
                .isEqualTo("room.bed.not.OTHER_ILLNESS"));
        assertThat(jdbc.sql("select count(distinct illness) from isolation_stay")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_room_is_taken_or_put_out_of_order_and_never_both() throws Exception {
        for (int round = 1; round <= 5; round++) {
            FacilityId room = fixture.freeRoom(school, "隔离室" + round, RoomPurpose.ANY, 1);
            PersonId person = fixture.pupil(school);
            BedId bed = fixture.bed(room, 1);
            together(List.of(
                    () -> {
                        beds.admit(fixture.aCase(school), person, bed, Illness.RASH, clock.now());
                        return room;
                    },
                    () -> {
                        rooms.outOfOrder(room, clock.now(), "水管");
                        return room;
                    }));
            RoomRow after = rooms.get(room);
            assertThat(after.state()).isIn(RoomState.IN_USE, RoomState.OUT_OF_ORDER);
            assertThat(after.beds().getFirst().taken()).isEqualTo(after.state() == RoomState.IN_USE);
        }
    }

    private int stays() {
        return jdbc.sql("select count(*) from isolation_stay")
                .query(Integer.class)
                .single();
    }

    /** The refusals; anything but a refusal fails the test. */
    private static List<RuleViolation> together(List<Callable<?>> attempts) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(attempts.size())) {
            for (Callable<?> attempt : attempts) {
                answers.add(pool.submit(() -> {
                    start.await();
                    return attempt.call();
                }));
            }
            start.countDown();
        }
        List<RuleViolation> refused = new ArrayList<>();
        for (Future<?> answer : answers) {
            try {
                answer.get();
            } catch (ExecutionException failure) {
                assertThat(failure.getCause()).isInstanceOf(RuleViolation.class);
                refused.add((RuleViolation) failure.getCause());
            }
        }
        return refused;
    }
}
