package org.kaixue.people;

import java.util.concurrent.TimeUnit;
import org.kaixue.common.SystemWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks twice a day for people whom nobody may keep any longer. */
@Component
class RetentionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionWatch.class);

    private final Retention retention;

    RetentionWatch(Retention retention) {
        this.retention = retention;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 12, timeUnit = TimeUnit.HOURS)
    void look() {
        try {
            int forgotten = SystemWork.as("retention", retention::forget);
            if (forgotten > 0) {
                LOG.info("Deleted {} people whose retention is over", forgotten);
            }
        } catch (RuntimeException failure) {
            LOG.warn("People whose retention is over were not deleted", failure);
        }
    }
}
