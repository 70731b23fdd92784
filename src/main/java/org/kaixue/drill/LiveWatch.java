package org.kaixue.drill;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the pages that show a drill that something of it was changed, after the commit. It carries no facts: each page
 * reads again what its reader may see. Pages on another node learn of it when they next read.
 */
@Component
public class LiveWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LiveWatch.class);

    private final Map<DrillId, List<Runnable>> watching = new ConcurrentHashMap<>();

    LiveWatch() {}

    /**
     * Lets a page be told.
     *
     * @return ends it
     */
    public Runnable watch(DrillId drill, Runnable changed) {
        watching.compute(drill, (id, others) -> {
            List<Runnable> pages = others == null ? new CopyOnWriteArrayList<>() : others;
            pages.add(changed);
            return pages;
        });
        return () -> watching.computeIfPresent(drill, (id, pages) -> {
            pages.remove(changed);
            return pages.isEmpty() ? null : pages;
        });
    }

    @TransactionalEventListener
    void tell(DrillChanged event) {
        for (Runnable page : watching.getOrDefault(event.drill(), List.of())) {
            try {
                page.run();
            } catch (RuntimeException gone) {
                LOG.debug("A page that showed a drill was not told", gone);
            }
        }
    }
}
