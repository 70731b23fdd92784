package org.kaixue.common.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.kaixue.common.Actor;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Runs long jobs beside the pages, each on a thread of its own with its starter's rights; people see only their own. */
@Service
public class LongWork {

    private static final Logger LOG = LoggerFactory.getLogger(LongWork.class);
    private static final Duration KEPT = Duration.ofHours(12);

    private final Actors actors;
    private final BusinessClock clock;
    private final Map<UUID, Entry> entries = new ConcurrentHashMap<>();
    private final AtomicLong started = new AtomicLong();

    LongWork(Actors actors, BusinessClock clock) {
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Starts a job.
     *
     * @param titleKey the translation key of what it is
     */
    public <R> Work<R> start(String titleKey, Work.Task<R> task) {
        return start(titleKey, "", task);
    }

    /**
     * Starts a job about something, by which its page finds it again.
     *
     * @param titleKey the translation key of what it is
     */
    public <R> Work<R> start(String titleKey, String about, Work.Task<R> task) {
        Instant now = clock.now();
        entries.values()
                .removeIf(entry -> entry.work().status().ended()
                        && entry.started().plus(KEPT).isBefore(now));
        Work<R> work = new Work<>(titleKey, about, me());
        entries.put(work.id(), new Entry(work, now, started.incrementAndGet()));
        Thread.ofVirtual()
                .name("work-" + work.id())
                .start(new DelegatingSecurityContextRunnable(() -> run(work, task), ownRights()));
        return work;
    }

    /** The signed-in person's jobs, the latest first. */
    public List<Work<?>> mine() {
        String me = me();
        return entries.values().stream()
                .filter(entry -> entry.work().belongsTo(me))
                .sorted(Comparator.comparingLong(Entry::number).reversed())
                .<Work<?>>map(Entry::work)
                .toList();
    }

    /** The signed-in person's latest job about something. */
    public Optional<Work<?>> latest(String about) {
        return mine().stream().filter(work -> work.about().equals(about)).findFirst();
    }

    /** Lets go of a job of the signed-in person's that is at its end, and of what came of it. */
    public void forget(Work<?> work) {
        if (work.belongsTo(me()) && work.status().ended()) {
            entries.remove(work.id());
        }
    }

    /** A copy: signing out empties the context of the session, and the job goes on. */
    private static SecurityContext ownRights() {
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        return own;
    }

    private static <R> void run(Work<R> work, Work.Task<R> task) {
        try {
            work.end(Work.State.DONE, task.run(work.progress()), null);
        } catch (CancellationException cancelled) {
            work.end(Work.State.CANCELLED, null, null);
        } catch (RuleViolation refusal) {
            work.end(Work.State.FAILED, null, new Work.Failure(refusal, ""));
        } catch (Exception | Error failure) {
            String number = work.id().toString().substring(24);
            LOG.error("{} failed [{}]", work.titleKey(), number, failure);
            work.end(Work.State.FAILED, null, new Work.Failure(null, number));
        }
    }

    private String me() {
        Actor actor = actors.current();
        return actor.account() == null ? actor.name() : actor.account().toString();
    }

    /** @param number in the order of starting, which the clock alone may not tell */
    private record Entry(Work<?> work, Instant started, long number) {}
}
