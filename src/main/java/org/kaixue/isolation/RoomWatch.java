package org.kaixue.isolation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open pages when something about a school's rooms was changed by somebody else; of other nodes it knows nothing. */
@Component
public class RoomWatch {

    private final Map<UnitId, List<Runnable>> watching = new ConcurrentHashMap<>();

    /**
     * Runs after each change of a school's rooms, in whoever's thread it is.
     *
     * @return ends it
     */
    public Runnable onChange(UnitId school, Runnable changed) {
        List<Runnable> others = watching.computeIfAbsent(school, none -> new CopyOnWriteArrayList<>());
        others.add(changed);
        return () -> others.remove(changed);
    }

    @TransactionalEventListener
    void changed(RoomsChanged event) {
        watching.getOrDefault(event.school(), List.of()).forEach(Runnable::run);
    }
}
