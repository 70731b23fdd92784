package org.kaixue.drill;

import org.kaixue.common.Watchers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the pages that show a drill that something of it was changed, after the commit. It carries no facts: each page
 * reads again what its reader may see. Pages on another node learn of it when they next read.
 */
@Component
public class LiveWatch {

    private final Watchers<DrillId> pages = new Watchers<>();

    LiveWatch() {}

    /**
     * Lets a page be told.
     *
     * @return ends it
     */
    public Runnable watch(DrillId drill, Runnable changed) {
        return pages.watch(drill, changed);
    }

    @TransactionalEventListener
    void tell(DrillChanged event) {
        pages.tell(event.drill());
    }
}
