package org.kaixue.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Ids;
import org.kaixue.organisation.UnitId;
import org.kaixue.stock.StockChanged;

/** Judging goes on behind the postings' back. */
class ShortageWatchTest {

    private final UnitId school = new UnitId(Ids.next());
    private final ItemId item = new ItemId(Ids.next());
    private final CountDownLatch blocked = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final List<Long> judged = new ArrayList<>();

    private final ShortageWatch watch = new ShortageWatch((unit, of, change) -> {
        begun.countDown();
        try {
            blocked.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        judged.add(change);
        if (change == -1) {
            throw new IllegalStateException("the database is away");
        }
    });

    @AfterEach
    void stop() {
        blocked.countDown();
        watch.destroy();
    }

    @Test
    void changes_that_wait_are_judged_once_and_together() throws Exception {
        watch.changed(new StockChanged(school, item, -10, false));
        begun.await();
        for (int n = 0; n < 100; n++) {
            watch.changed(new StockChanged(school, item, -2, false));
        }
        assertThat(judged).as("nobody waited").isEmpty();
        blocked.countDown();
        watch.settle();
        assertThat(judged).containsExactly(-10L, -200L);
    }

    @Test
    void a_failure_is_nobody_elses() {
        blocked.countDown();
        assertThatCode(() -> watch.changed(new StockChanged(school, item, -1, false)))
                .doesNotThrowAnyException();
        watch.settle();
        watch.changed(new StockChanged(school, item, -5, false));
        watch.settle();
        assertThat(judged).containsExactly(-1L, -5L);
    }
}
