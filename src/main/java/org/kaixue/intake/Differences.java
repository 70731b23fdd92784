package org.kaixue.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;

/** In which columns a row says otherwise than what is kept. */
public final class Differences {

    private final Map<String, Bilingual> before = new LinkedHashMap<>();

    /** Compares what is kept with what the row says. */
    public Differences of(String column, @Nullable Object kept, @Nullable Object said) {
        String text = kept == null ? "" : kept.toString();
        return of(column, kept, said, new Bilingual(text, text));
    }

    /** The same of values that are called differently than they are kept. */
    public Differences of(String column, @Nullable Object kept, @Nullable Object said, Bilingual inWords) {
        if (!Objects.equals(kept, said)) {
            before.put(column, inWords);
        }
        return this;
    }

    public boolean none() {
        return before.isEmpty();
    }

    /** The row is unchanged if there are none, and changed otherwise. */
    public <R> CheckedRow<R> judge(SheetRow row, R value) {
        return none() ? CheckedRow.same(row) : new CheckedRow<>(row, Outcome.CHANGED, null, Map.copyOf(before), value);
    }
}
