package org.kaixue.need;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.DataReplaced;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.UnitId;
import org.kaixue.stock.StockChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has each store judged within seconds after its stock changed: beside the postings, so that none waits for it or fails
 * with it, and once for all changes of an item meanwhile, for a judgement reads as much as a posting does.
 */
@Component
class ShortageWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ShortageWatch.class);

    private final Judge stores;
    private final Map<Changed, Long> waiting = new ConcurrentHashMap<>();

    ShortageWatch(Judge stores) {
        this.stores = stores;
    }

    /** After the commit; what was entered in bulk only takes down what no longer holds. */
    @TransactionalEventListener
    void changed(StockChanged event) {
        Changed key = event.bulk() ? Changed.MANY : new Changed(event.unit(), event.item());
        waiting.merge(key, event.change(), Long::sum);
    }

    /** What waits may be about stores that are no longer there. */
    @TransactionalEventListener(classes = DataReplaced.class, fallbackExecution = true)
    void beginAnew() {
        waiting.clear();
    }

    /** Judges all that was posted before. */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    synchronized void judge() {
        for (Changed key : List.copyOf(waiting.keySet())) {
            Long change = waiting.remove(key);
            if (change != null) {
                guarded(() -> judge(key, change));
            }
        }
    }

    private void judge(Changed key, long change) {
        if (key.unit() == null || key.item() == null) {
            stores.review();
        } else {
            stores.judge(key.unit(), key.item(), change);
        }
    }

    /** What nobody posts: stock that expires, an opening that comes near. */
    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    synchronized void age() {
        guarded(stores::age);
    }

    private static void guarded(Runnable judging) {
        try {
            SystemWork.run("shortage-watch", judging);
        } catch (RuntimeException failure) {
            LOG.warn("Whether stock fell short was not judged", failure);
        }
    }

    /** Who judges a store. */
    interface Judge {

        /** @param change base units, below zero for less */
        void judge(UnitId unit, ItemId item, long change);

        /** Looks again at all that was told before. */
        default void review() {}

        /** Looks at what time alone has done since the last such look. */
        default void age() {}
    }

    private record Changed(@Nullable UnitId unit, @Nullable ItemId item) {
        static final Changed MANY = new Changed(null, null);
    }
}
