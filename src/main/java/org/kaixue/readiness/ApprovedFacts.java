package org.kaixue.readiness;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.ItemVerdict;
import org.kaixue.figures.FactVerdict;

/**
 * What an approval stood on: every item with the fact and the answers as they were at that moment.
 *
 * @param points of 100, of who assessed last
 */
public record ApprovedFacts(Instant at, String by, int listVersion, int points, List<Item> items) {

    public ApprovedFacts {
        items = List.copyOf(items);
    }

    /**
     * An item as it was.
     *
     * @param fact null where the portal knew nothing of it
     * @param verdict what it counted as
     */
    public record Item(
            String key,
            int number,
            boolean veto,
            ItemVerdict verdict,
            @Nullable FactVerdict fact,
            @Nullable String reasonKey,
            List<String> values,
            Map<Assessor, Answer> answers) {

        public Item {
            values = List.copyOf(values);
            answers = Map.copyOf(answers);
        }
    }

    /** What one assessor had answered. */
    public record Answer(
            @Nullable String value,
            @Nullable String note,
            @Nullable String by) {}
}
