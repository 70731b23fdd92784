package org.kaixue.supervision;

import java.util.concurrent.TimeUnit;
import org.kaixue.common.SystemWork;
import org.kaixue.common.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells of visits whose day is over while nobody changes anything. */
@Component
class VisitWatch {

    private static final Logger LOG = LoggerFactory.getLogger(VisitWatch.class);

    private final VisitNotices notices;
    private final Transactions transactions;

    VisitWatch(VisitNotices notices, Transactions transactions) {
        this.notices = notices;
        this.transactions = transactions;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void judge() {
        try {
            SystemWork.run(
                    "visit-watch",
                    () -> transactions.whole(() -> {
                        notices.late();
                        return Boolean.TRUE;
                    }));
        } catch (RuntimeException failure) {
            LOG.warn("Which visits are late was not judged", failure);
        }
    }
}
