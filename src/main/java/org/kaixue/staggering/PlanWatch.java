package org.kaixue.staggering;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.kaixue.common.DataReplaced;
import org.kaixue.common.SystemWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has the published plans judged soon after another is published, and every few minutes: headcounts, closures and rules
 * break plans from many sides, and one look at all of them is cheap.
 */
@Component
class PlanWatch {

    private static final Logger LOG = LoggerFactory.getLogger(PlanWatch.class);

    private final Judge plans;
    private final Set<Occasion> waiting = EnumSet.noneOf(Occasion.class);

    PlanWatch(Judge plans) {
        this.plans = plans;
    }

    /** After the commit, and beside it: who publishes does not wait for it. */
    @TransactionalEventListener
    void published(PlanPublished event) {
        synchronized (waiting) {
            waiting.addAll(EnumSet.allOf(Occasion.class));
        }
    }

    /** The plans that waited are gone. */
    @TransactionalEventListener(classes = DataReplaced.class, fallbackExecution = true)
    void beginAnew() {
        synchronized (waiting) {
            waiting.clear();
        }
    }

    /** Judges again where something was published since. */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void judge() {
        List<Occasion> now;
        synchronized (waiting) {
            now = List.copyOf(waiting);
            waiting.clear();
        }
        judge(now);
    }

    /** What breaks a plan while nobody publishes. */
    @Scheduled(initialDelay = 5, fixedDelay = 300, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        judge(List.of(Occasion.values()));
    }

    private synchronized void judge(List<Occasion> occasions) {
        for (Occasion occasion : occasions) {
            try {
                SystemWork.run("plan-watch", () -> plans.judge(occasion));
            } catch (RuntimeException failure) {
                LOG.warn("Whether plans still hold was not judged: {}", occasion, failure);
            }
        }
    }

    /** Who judges the published plans of an occasion. */
    interface Judge {
        void judge(Occasion occasion);
    }
}
