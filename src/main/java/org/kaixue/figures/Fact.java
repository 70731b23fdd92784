package org.kaixue.figures;

import java.util.List;
import org.kaixue.organisation.UnitId;

/**
 * What the portal knows of a school by its own records, judged: the answer to an item of a checklist.
 *
 * @param key the {@link FactDefinition#key()}
 * @param reasonKey the translation key of the sentence that says why, with its values in {@code values}
 * @param values texts, whole numbers and translation keys that the sentence takes, each as text
 * @param link the address of the rows behind it, relative to the portal's root
 */
public record Fact(String key, UnitId school, FactVerdict verdict, String reasonKey, List<String> values, String link) {

    public Fact {
        values = List.copyOf(values);
    }
}
