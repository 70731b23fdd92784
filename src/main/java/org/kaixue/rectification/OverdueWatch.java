package org.kaixue.rectification;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kaixue.common.SystemWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has the notices of findings brought up to date soon after one changed, and every few minutes, for time passes too. */
@Component
class OverdueWatch {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueWatch.class);

    private final Judge notices;
    private final AtomicBoolean waiting = new AtomicBoolean();

    OverdueWatch(Judge notices) {
        this.notices = notices;
    }

    @TransactionalEventListener
    void changed(FindingChanged event) {
        waiting.set(true);
    }

    /** Judges where something changed since. */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void afterChanges() {
        if (waiting.getAndSet(false)) {
            judge();
        }
    }

    /** What becomes overdue while nobody changes anything. */
    @Scheduled(initialDelay = 7, fixedDelay = 300, timeUnit = TimeUnit.SECONDS)
    synchronized void judge() {
        try {
            SystemWork.run("overdue-watch", notices::judge);
        } catch (RuntimeException failure) {
            LOG.warn("Which findings are overdue was not judged", failure);
        }
    }

    /** Who tells of findings. */
    interface Judge {
        void judge();
    }
}
