package org.kaixue.trail;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values before and after a change, side by side. */
public record Difference(List<Line> lines) {

    private static final Pattern NEXT = Pattern.compile("; +");
    private static final Pattern NAMED = Pattern.compile("[a-z][a-z-]*=.*", Pattern.DOTALL);

    /**
     * One value.
     *
     * @param name what it is; empty for a text without a name
     * @param before null where it was not set
     * @param after null where it is not set
     */
    public record Line(
            String name, @Nullable String before, @Nullable String after) {

        public boolean changed() {
            return !Objects.equals(before, after);
        }
    }

    static Difference of(@Nullable String before, @Nullable String after) {
        Map<String, String> old = values(before);
        Map<String, String> now = values(after);
        Set<String> all = new LinkedHashSet<>(now.keySet());
        all.addAll(old.keySet());
        return new Difference(all.stream()
                .map(key -> new Line(key.startsWith("=") ? "" : key, old.get(key), now.get(key)))
                .toList());
    }

    /** Only what changed. */
    public List<Line> changes() {
        return lines.stream().filter(Line::changed).toList();
    }

    /** Whether the record stood before and stands after; otherwise it is new, or gone. */
    public boolean bothSides() {
        return lines.stream().anyMatch(line -> line.before() != null)
                && lines.stream().anyMatch(line -> line.after() != null);
    }

    /** The values by their names; a text without one is its own name behind a sign that no name begins with. */
    private static Map<String, String> values(@Nullable String text) {
        Map<String, String> values = new LinkedHashMap<>();
        if (text != null && !text.isBlank()) {
            for (String part : NEXT.split(text.strip())) {
                int sign = NAMED.matcher(part).matches() ? part.indexOf('=') : -1;
                values.put(sign < 0 ? "=" + part : part.substring(0, sign), part.substring(sign + 1));
            }
        }
        return values;
    }
}
