package org.kaixue.common;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something read from the database once and kept in memory until it is forgotten because it changed. */
public final class Remembered<T> {

    private final Supplier<T> read;
    private long forgotten;
    private volatile @Nullable T value;

    public Remembered(Supplier<T> read) {
        this.read = read;
    }

    /** The value; costs no statement while nothing changed. */
    public T get() {
        T current = value;
        if (current == null) {
            long before = forgotten();
            current = read.get();
            keep(current, before);
        }
        return current;
    }

    /** Lets the next reader read again; what is being read at this moment is not kept. */
    public synchronized void forget() {
        forgotten++;
        value = null;
    }

    private synchronized long forgotten() {
        return forgotten;
    }

    private synchronized void keep(T current, long before) {
        if (forgotten == before) {
            value = current;
        }
    }
}
