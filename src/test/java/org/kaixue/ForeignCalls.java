package org.kaixue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaixue.TwoCounties.Holdings;

/** How each public method of the services is called with ids that are not the caller's, or why it is not. */
final class ForeignCalls {

    /** One attempt of a person to whom {@code own} belongs. */
    @FunctionalInterface
    interface Attempt {
        @Nullable
        Object by(Holdings own) throws Exception;
    }

    /** An attempt without an answer. */
    @FunctionalInterface
    interface Work {
        void by(Holdings own) throws Exception;
    }

    private final SortedMap<String, Attempt> refused = new TreeMap<>();
    private final Map<String, Attempt> mixed = new LinkedHashMap<>();
    private final SortedMap<String, Attempt> empty = new TreeMap<>();
    private final SortedMap<String, String> open = new TreeMap<>();

    /** The method is refused for lack of a grant, and the refusal is recorded. */
    void refused(String method, Work attempt) {
        put(refused, method, own -> {
            attempt.by(own);
            return null;
        });
    }

    /** The method answers nothing of the other school, or is refused. */
    void empty(String method, Attempt attempt) {
        put(empty, method, attempt);
    }

    /** The method asks for nobody's records, or is asked for by the portal itself; the reason says which. */
    void open(String method, String because) {
        put(open, method, because);
    }

    /** Own ids together with another school's: refused too, for whatever reason comes first. */
    void mixed(String what, Work attempt) {
        put(mixed, what, own -> {
            attempt.by(own);
            return null;
        });
    }

    Map<String, Attempt> refused() {
        return refused;
    }

    Map<String, Attempt> mixed() {
        return mixed;
    }

    Map<String, Attempt> empty() {
        return empty;
    }

    /** All methods that the table knows. */
    Map<String, Object> known() {
        Map<String, Object> known = new TreeMap<>(refused);
        known.putAll(empty);
        known.putAll(open);
        return known;
    }

    private static <V> void put(Map<String, V> map, String key, V value) {
        if (map.put(key, value) != null) {
            throw new IllegalStateException(key + " stands here twice");
        }
    }
}
