package org.kaixue.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;

/**
 * Why a row is wrong.
 *
 * @param column the column of the kind whose cell is to blame; null for the row as a whole
 * @param key the translation key of the reason
 * @param values what the reason names
 */
public record Problem(@Nullable String column, String key, List<Object> values) {

    public static Problem at(String column, String key, Object... values) {
        return new Problem(column, key, List.of(values));
    }

    /** A refusal as the reason; where it names no field, the column is to blame. */
    public static Problem of(RuleViolation refusal, String column) {
        String field = refusal.field();
        return at(field == null ? column : field, refusal.key(), refusal.values());
    }
}
