package org.kaixue.need.ui;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;

/**
 * A sentence of a page's answer, whose parts lead to what they speak of.
 *
 * @param band how good the news is
 */
record Sentence(Band band, Kind kind, List<Part> parts) {

    /** What a sentence does in the answer. */
    enum Kind {
        /** Says how many. */
        COUNT,
        /** Names one case, of which the last part is what matters. */
        CASE
    }

    Sentence {
        parts = List.copyOf(parts);
    }

    Sentence(Band band, List<Part> parts) {
        this(band, Kind.COUNT, parts);
    }

    /** The words alone, with what the language puts between two clauses. */
    String plain(String space) {
        return parts.stream().map(Part::text).collect(Collectors.joining(space));
    }

    /**
     * Some words.
     *
     * @param href where they lead; null for plain text
     */
    record Part(String text, @Nullable String href) {}
}
