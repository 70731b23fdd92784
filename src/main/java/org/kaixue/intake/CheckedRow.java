package org.kaixue.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;

/**
 * A row and what came of its check.
 *
 * @param problem why it is wrong; null unless it is
 * @param before of a changed row: what its cells' columns hold now
 * @param value what an import would write; null unless it writes the row
 */
public record CheckedRow<R>(
        SheetRow row,
        Outcome outcome,
        @Nullable Problem problem,
        Map<String, Bilingual> before,
        @Nullable R value) {

    public static <R> CheckedRow<R> added(SheetRow row, R value) {
        return new CheckedRow<>(row, Outcome.NEW, null, Map.of(), value);
    }

    public static <R> CheckedRow<R> same(SheetRow row) {
        return new CheckedRow<>(row, Outcome.UNCHANGED, null, Map.of(), null);
    }

    public static <R> CheckedRow<R> wrong(SheetRow row, Problem problem) {
        return new CheckedRow<>(row, Outcome.WRONG, problem, Map.of(), null);
    }
}
