package org.kaixue.need;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.UnitId;
import org.kaixue.stock.StockChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has each store judged after its stock changed: one after another on a thread of its own, so that posting neither waits
 * for it nor fails with it. Changes of a store and item that wait are judged once.
 */
@Component
class ShortageWatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ShortageWatch.class);

    private final Judge stores;
    private final Map<Changed, Long> waiting = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("shortage-watch").daemon().factory());

    ShortageWatch(Judge stores) {
        this.stores = stores;
    }

    /** After the commit; what was entered in bulk only takes down what no longer holds. */
    @TransactionalEventListener
    void changed(StockChanged event) {
        Changed key = event.bulk() ? Changed.MANY : new Changed(event.unit(), event.item(), false);
        if (waiting.merge(key, event.change(), Long::sum) == event.change() && !submit(key)) {
            waiting.remove(key);
        }
    }

    private boolean submit(Changed key) {
        try {
            thread.execute(() -> judge(key));
            return true;
        } catch (RejectedExecutionException closing) {
            return false;
        }
    }

    /** What nobody posts: stock that expires, an opening that comes near. */
    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void age() {
        if (waiting.putIfAbsent(Changed.NOTHING, 0L) == null && !submit(Changed.NOTHING)) {
            waiting.remove(Changed.NOTHING);
        }
    }

    private void judge(Changed key) {
        Long change = waiting.remove(key);
        if (change == null) {
            return;
        }
        try {
            SystemWork.run("shortage-watch", () -> {
                if (key.unit() != null && key.item() != null) {
                    stores.judge(key.unit(), key.item(), change);
                } else if (key.equals(Changed.NOTHING)) {
                    stores.age();
                } else {
                    stores.review();
                }
            });
        } catch (RuntimeException failure) {
            LOG.warn("Whether stock fell short was not judged: {}", key, failure);
        }
    }

    /** Waits until all that was posted before has been judged. */
    void settle() {
        try {
            thread.submit(() -> {}).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void destroy() {
        thread.shutdown();
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

    private record Changed(@Nullable UnitId unit, @Nullable ItemId item, boolean many) {
        static final Changed MANY = new Changed(null, null, true);
        static final Changed NOTHING = new Changed(null, null, false);
    }
}
