package org.kaixue.common.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kaixue.common.Actor;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.RuleViolation;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@ExtendWith(OutputCaptureExtension.class)
class LongWorkTest {

    private volatile String person = "logistics";
    private final LongWork works = new LongWork(
            () -> new Actor(null, person, "192.0.2.1"), new BusinessClock(Clock.fixed(Delivery.TAKEN, ZoneOffset.UTC)));

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_job_tells_how_far_it_is_and_what_came_of_it() throws Exception {
        List<Long> told = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch listening = new CountDownLatch(1);
        Work<String> work = works.start("common.list.xlsx", progress -> {
            await(listening);
            progress.at(1, 3, "common.work.running");
            progress.at(2, 3);
            return "3 行";
        });
        work.onChange(() -> told.add(work.status().done()));
        listening.countDown();

        ended(work);

        assertThat(told).startsWith(1L, 2L);
        assertThat(work.status().state()).isEqualTo(Work.State.DONE);
        assertThat(work.status().messageKey()).isEqualTo("common.work.running");
        assertThat(work.result()).contains("3 行");
    }

    @Test
    void the_latest_of_jobs_that_began_at_the_same_moment_is_the_one_that_was_started_last() {
        for (int n = 0; n < 20; n++) {
            Work<String> last = works.start("common.list.xlsx", "lunch", progress -> "found");
            assertThat(works.latest("lunch"))
                    .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(last.id()));
        }
    }

    @Test
    void who_stops_a_job_goes_on_when_it_has_finished_what_it_had_in_hand() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch inHand = new CountDownLatch(1);
        List<String> kept = Collections.synchronizedList(new ArrayList<>());
        Work<String> work = works.start("common.list.xlsx", progress -> {
            begun.countDown();
            while (true) {
                try {
                    progress.check();
                } catch (CancellationException stopped) {
                    await(inHand);
                    kept.add("draft");
                    throw stopped;
                }
            }
        });
        await(begun);

        assertThat(work.stop(Duration.ZERO)).isFalse();
        inHand.countDown();
        assertThat(work.stop(Duration.ofSeconds(10))).isTrue();

        assertThat(kept).containsExactly("draft");
        assertThat(work.status().state()).isEqualTo(Work.State.CANCELLED);
    }

    @Test
    void a_cancelled_job_stops_at_its_next_step_and_has_no_result() throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        Work<String> work = works.start("common.list.xlsx", progress -> {
            await(cancelled);
            progress.at(1, 2);
            done.add("went on");
            return "all";
        });

        work.cancel();
        cancelled.countDown();
        ended(work);

        assertThat(work.status().state()).isEqualTo(Work.State.CANCELLED);
        assertThat(work.result()).isEmpty();
        assertThat(done).isEmpty();
    }

    @Test
    void a_refusal_is_kept_for_the_person() throws Exception {
        RuleViolation refusal = new RuleViolation("common.access-refused");
        Work<String> work = works.start("common.list.xlsx", progress -> {
            throw refusal;
        });

        ended(work);

        assertThat(work.status().state()).isEqualTo(Work.State.FAILED);
        assertThat(work.status().failure()).isEqualTo(new Work.Failure(refusal, ""));
    }

    @Test
    void an_error_is_logged_under_the_number_that_the_person_is_told(CapturedOutput log) throws Exception {
        Work<String> work = works.start("common.list.xlsx", progress -> {
            throw new IllegalStateException("broken inside");
        });

        ended(work);

        Work.Failure failure = Objects.requireNonNull(work.status().failure());
        assertThat(failure.refusal()).isNull();
        assertThat(failure.number()).isNotBlank();
        assertThat(log.getOut()).contains("[" + failure.number() + "]").contains("broken inside");
    }

    @Test
    void people_see_only_their_own_jobs_the_latest_first() throws Exception {
        Work<String> mine = works.start("common.list.xlsx", progress -> "");
        ended(mine);
        person = "county";
        Work<String> theirs = works.start("common.list.print", progress -> "");
        ended(theirs);

        assertThat(works.mine()).isEqualTo(List.of(theirs));
        person = "logistics";
        assertThat(works.mine()).isEqualTo(List.of(mine));
    }

    @Test
    void a_job_keeps_the_rights_of_who_started_it_even_after_signing_out() throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("logistics", ""));
        CountDownLatch signedOut = new CountDownLatch(1);
        Work<String> work = works.start("common.list.xlsx", progress -> {
            await(signedOut);
            return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                    .getName();
        });

        SecurityContextHolder.getContext().setAuthentication(null);
        SecurityContextHolder.clearContext();
        signedOut.countDown();
        ended(work);

        assertThat(work.result()).contains("logistics");
    }

    @Test
    void a_page_that_can_no_longer_listen_does_not_stop_the_job() throws Exception {
        CountDownLatch listening = new CountDownLatch(1);
        Work<String> work = works.start("common.list.xlsx", progress -> {
            await(listening);
            progress.at(1, 2);
            return "all";
        });
        work.onChange(() -> {
            throw new IllegalStateException("the page is gone");
        });
        listening.countDown();

        ended(work);

        assertThat(work.result()).contains("all");
    }

    /** Waits for the end of the job. */
    static void ended(Work<?> work) throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        work.onChange(() -> {
            if (work.status().ended()) {
                end.countDown();
            }
        });
        if (!work.status().ended()) {
            assertThat(end.await(30, SECONDS)).as("the job ended").isTrue();
        }
    }

    static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(30, SECONDS)).as("the test went on").isTrue();
    }
}
