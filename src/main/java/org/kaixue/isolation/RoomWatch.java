package org.kaixue.isolation;

import org.kaixue.common.Watchers;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open pages when something about a school's rooms was changed by somebody else; of other nodes it knows nothing. */
@Component
public class RoomWatch {

    private final Watchers<UnitId> pages = new Watchers<>();

    /**
     * Runs after each change of a school's rooms, in whoever's thread it is.
     *
     * @return ends it
     */
    public Runnable onChange(UnitId school, Runnable changed) {
        return pages.watch(school, changed);
    }

    @TransactionalEventListener
    void changed(RoomsChanged event) {
        pages.tell(event.school());
    }
}
