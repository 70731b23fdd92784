package org.kaixue.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.kaixue.organisation.UnitId;

/**
 * What the portal knows of a school by its own records, judged: the answer to an item of a checklist.
 *
 * @param key the {@link FactDefinition#key()}
 * @param reasonKey the translation key of the sentence that says why, with its values in {@code values}
 * @param values what the sentence takes, each as text; days in ISO form, see {@link #shown}
 * @param link the address of the rows behind it, relative to the portal's root
 */
public record Fact(String key, UnitId school, FactVerdict verdict, String reasonKey, List<String> values, String link) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    public Fact {
        values = List.copyOf(values);
    }

    /** The values of a fact's sentence as texts take them: days become days again, and are written as the reader does. */
    public static Object[] shown(List<String> values) {
        return values.stream()
                .map(value -> DAY.matcher(value).matches() ? LocalDate.parse(value) : value)
                .toArray();
    }
}
