package org.kaixue.isolation;

import java.util.concurrent.TimeUnit;
import org.kaixue.common.SystemWork;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.UnitId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Judges the open clusters again every few minutes: with the days they lapse, and with the hours their report is late. */
@Component
class ClusterWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterWatch.class);

    private final ClusterBook book;
    private final Transactions transactions;

    ClusterWatch(ClusterBook book, Transactions transactions) {
        this.book = book;
        this.transactions = transactions;
    }

    @Scheduled(initialDelay = 20, fixedDelay = 300, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        try {
            SystemWork.run("cluster-watch", () -> book.schools().forEach(this::judge));
        } catch (RuntimeException failure) {
            LOG.warn("Whether clusters still hold was not judged", failure);
        }
    }

    private void judge(UnitId school) {
        transactions.whole(() -> {
            book.hold(school);
            book.judge(school);
            return Boolean.TRUE;
        });
    }
}
