package org.kaixue.common;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who wants to be told when something changes. What changed is not said: each reads again what he may see.
 *
 * @param <K> by what the things are told apart
 */
public final class Watchers<K> {

    private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);

    private final Map<K, List<Runnable>> watching = new ConcurrentHashMap<>();

    /**
     * Runs at each change from now on, in whoever's thread it is.
     *
     * @return ends it
     */
    public Runnable watch(K what, Runnable changed) {
        watching.compute(what, (key, others) -> {
            List<Runnable> all = others == null ? new CopyOnWriteArrayList<>() : others;
            all.add(changed);
            return all;
        });
        return () -> watching.computeIfPresent(what, (key, others) -> {
            others.remove(changed);
            return others.isEmpty() ? null : others;
        });
    }

    /** Tells all who watch it; one that cannot be told any more keeps no other from it. */
    public void tell(K what) {
        for (Runnable one : watching.getOrDefault(what, List.of())) {
            try {
                one.run();
            } catch (RuntimeException gone) {
                LOG.debug("Who watches {} was not told", what, gone);
            }
        }
    }
}
