package org.kaixue.common;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Marks work that the portal does on its own account, such as default data and nightly sweeps: no grants bound it. */
public final class SystemWork {

    private static final ThreadLocal<@Nullable String> NAME = new ThreadLocal<>();

    private SystemWork() {}

    /** Does the work under the given name, which the records keep as the doer. */
    public static <T> T as(String name, Supplier<T> work) {
        String outer = NAME.get();
        NAME.set(name);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                NAME.remove();
            } else {
                NAME.set(outer);
            }
        }
    }

    /** As {@link #as(String, Supplier)}, for work without an answer. */
    public static void run(String name, Runnable work) {
        as(name, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** The name of the portal's own work under way on this thread. */
    public static Optional<String> current() {
        return Optional.ofNullable(NAME.get());
    }
}
