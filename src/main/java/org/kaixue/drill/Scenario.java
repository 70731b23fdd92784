package org.kaixue.drill;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;

/**
 * What schools drill.
 *
 * @param code stands in addresses and in the topics of findings
 * @param retiredOn since when it is drilled no more; null while it is
 * @param editions all that it was, the latest first
 */
public record Scenario(
        ScenarioId id, String code, int sortOrder, @Nullable LocalDate retiredOn, List<Edition> editions) {

    public Scenario {
        editions = List.copyOf(editions);
    }

    /** What it is now. */
    public Edition edition() {
        return editions.getFirst();
    }

    public Bilingual name() {
        return edition().name();
    }

    public boolean retired() {
        return retiredOn != null;
    }
}
