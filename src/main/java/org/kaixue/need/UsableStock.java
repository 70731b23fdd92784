package org.kaixue.need;

/**
 * The policy of what counts as stock. Goods that are used up: what is used before it expires if the earliest expiry goes
 * first, at the expected daily rates. Goods that are held: what has not expired on the reference day.
 */
final class UsableStock {

    private UsableStock() {}

    /**
     * What is used of each holding, in {@link Micro}.
     *
     * <p>All that can be used of the first holdings is what can be used of those before the last, and the last one's
     * quantity, but no more than is used altogether through its expiry date.
     */
    static long[] usedUp(Holdings store, Usage usage) {
        long[] used = new long[store.size()];
        long before = 0;
        for (int n = 0; n < used.length; n++) {
            long after = usedAfter(store, n, before, usage);
            used[n] = after - before;
            before = after;
        }
        return used;
    }

    /** What is used of the whole store, in {@link Micro}. */
    static long totalUsedUp(Holdings store, Usage usage) {
        long used = 0;
        for (int n = 0; n < store.size(); n++) {
            used = usedAfter(store, n, used, usage);
        }
        return used;
    }

    private static long usedAfter(Holdings store, int n, long before, Usage usage) {
        long with = Micro.plus(before, Micro.times(store.quantity(n), Micro.ONE));
        return store.expiry(n) == Holdings.NEVER ? with : Math.min(with, usage.through(store.expiry(n)));
    }

    /** What is still good of goods that are held, in {@link Micro}. */
    static long held(Holdings store, long referenceDay) {
        return Micro.times(store.unexpired(referenceDay), Micro.ONE);
    }
}
