package org.kaixue.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaixue.common.RuleViolation;

/** Finds what a sheet names, by any of its names as a person may write them. */
public final class Names<T> {

    private static final int LISTED = 4;

    private final String unknownKey;
    private final String whichKey;
    private final Function<T, String> code;
    private final Map<String, Set<T>> named = new HashMap<>();

    /**
     * Knows nothing yet.
     *
     * @param unknownKey says that nothing is called so
     * @param whichKey says that several are called so, and their codes
     */
    public Names(String unknownKey, String whichKey, Function<T, String> code) {
        this.unknownKey = unknownKey;
        this.whichKey = whichKey;
        this.code = code;
    }

    public void add(T one, String... names) {
        for (String name : names) {
            String folded = Vocabulary.folded(name);
            if (!folded.isEmpty()) {
                named.computeIfAbsent(folded, none -> new LinkedHashSet<>()).add(one);
            }
        }
    }

    /** What the text names, if it is clear; such as the name of a sheet, which need not name anything. */
    public Optional<T> clear(String text) {
        Set<T> found = named.getOrDefault(Vocabulary.folded(text), Set.of());
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /** What the text names; refused at the column if that is nothing, or not clear. */
    public T find(String column, String text) {
        List<T> found = new ArrayList<>(named.getOrDefault(Vocabulary.folded(text), Set.of()));
        if (found.isEmpty()) {
            throw RuleViolation.at(column, unknownKey, text);
        }
        if (found.size() > 1) {
            String codes = found.stream().limit(LISTED).map(code).collect(Collectors.joining(" / "));
            throw RuleViolation.at(column, whichKey, text, codes);
        }
        return found.getFirst();
    }
}
