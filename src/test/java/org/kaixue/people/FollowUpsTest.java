package org.kaixue.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is watched over: begun, extended, released, one at a time. */
@DatabaseTest
class FollowUpsTest {

    @Autowired
    CareFixture fixture;

    @Autowired
    FollowUps followUps;

    @Autowired
    BusinessClock clock;

    @Autowired
    SignedIn signedIn;

    private UnitId county;
    private UnitId school;
    private List<PersonId> pupils;
    private LocalDate today;

    @BeforeEach
    void a_school_with_pupils() {
        county = fixture.aCounty();
        school = fixture.aSchool(county).entered();
        pupils = fixture.pupils(school, 3);
        today = clock.today();
        signedIn.as(Role.PRINCIPAL, school);
    }

    private FollowUpId begin(int pupil, int from, int until) {
        return followUps.begin(new FollowUpDraft(
                pupils.get(pupil), FollowUpKind.HOME, "班主任", today.plusDays(from), today.plusDays(until)));
    }

    private static void refused(Runnable work, String field, String key) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.key()).isEqualTo(key);
        });
    }

    @Test
    void those_past_their_last_day_come_first_and_are_counted_above() {
        begin(0, -3, 4);
        begin(1, -14, -1);
        begin(2, -14, 0);
        assertThat(followUps.list(school, false))
                .extracting(FollowUpRow::state)
                .containsExactly(FollowUpState.OVERDUE, FollowUpState.DUE, FollowUpState.RUNNING);
        signedIn.as(Role.COUNTY_OFFICER, county);
        assertThat(followUps.counts(county)).containsExactly(new FollowUpCount(school, 3, 1, 1));
    }

    @Test
    void a_release_before_the_start_or_ahead_is_refused_at_its_field() {
        FollowUpId id = begin(0, -3, 4);
        refused(() -> followUps.release(id, today.minusDays(4)), "on", "people.follow.release.before");
        refused(() -> followUps.release(id, today.plusDays(1)), "on", "people.follow.release.future");
        assertThat(followUps.list(school, false)).hasSize(1);
    }

    @Test
    void a_release_says_who_and_when_and_can_be_taken_back() {
        FollowUpId id = begin(0, -3, 4);
        followUps.release(id, today);
        assertThat(followUps.list(school, false)).isEmpty();
        assertThat(followUps.list(school, true)).singleElement().satisfies(row -> {
            assertThat(row.releasedOn()).isEqualTo(today);
            assertThat(row.releasedBy()).isNotBlank();
            assertThat(row.state()).isEqualTo(FollowUpState.RELEASED);
        });
        assertThatThrownBy(() -> followUps.release(id, today)).hasMessageContaining("people.follow.over");
        followUps.reopen(id);
        assertThat(followUps.list(school, false)).hasSize(1);
    }

    @Test
    void a_person_has_one_open_follow_up() {
        FollowUpId first = begin(0, -3, 4);
        refused(() -> begin(0, 0, 4), "person", "people.follow.open-already");
        followUps.release(first, today);
        begin(0, 0, 4);
        assertThatThrownBy(() -> followUps.reopen(first)).hasMessageContaining("people.follow.open-already");
    }

    @Test
    void of_many_who_begin_one_for_the_same_person_one_does() throws InterruptedException {
        AtomicInteger begun = new AtomicInteger();
        List<Thread> threads = IntStream.range(0, 12)
                .mapToObj(n -> Thread.ofVirtual().start(() -> {
                    try {
                        SystemWork.as("thread", () -> begin(0, -1, 9));
                        begun.incrementAndGet();
                    } catch (RuleViolation already) {
                        assertThat(already.key()).isEqualTo("people.follow.open-already");
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(begun).hasValue(1);
        assertThat(followUps.list(school, false)).hasSize(1);
    }

    @Test
    void it_is_extended_from_today_on_and_taken_back() {
        FollowUpId id = begin(0, -14, -1);
        refused(() -> followUps.extend(id, today.minusDays(1)), "until", "people.follow.until.past");
        followUps.extend(id, today.plusDays(7));
        assertThat(followUps.list(school, false).getFirst().until()).isEqualTo(today.plusDays(7));
        followUps.takeExtensionBack(id, today.minusDays(1));
        assertThat(followUps.list(school, false).getFirst().state()).isEqualTo(FollowUpState.OVERDUE);
        followUps.remove(id);
        assertThat(followUps.list(school, false)).isEmpty();
    }
}
