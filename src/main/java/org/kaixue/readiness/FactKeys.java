package org.kaixue.readiness;

import java.util.List;

/** The keys of facts that stand as the reason of a lapse or in the history. */
public final class FactKeys {

    private FactKeys() {}

    /** @param text keys with spaces between them */
    public static List<String> of(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
    }
}
