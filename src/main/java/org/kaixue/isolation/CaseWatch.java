package org.kaixue.isolation;

import org.kaixue.common.Watchers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open pages when a case was touched on another phone; of other nodes it knows nothing. */
@Component
public class CaseWatch {

    private final Watchers<CaseId> pages = new Watchers<>();

    /**
     * Runs after each change of a case, in whoever's thread it is.
     *
     * @return ends it
     */
    public Runnable onChange(CaseId id, Runnable changed) {
        return pages.watch(id, changed);
    }

    @TransactionalEventListener
    void changed(CaseChanged event) {
        pages.tell(event.id());
    }
}
