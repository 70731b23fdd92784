package org.kaixue.common;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that the user can read: a translation key with its values, and, where one field is to blame, that field.
 *
 * <p>Values may be numbers, dates, texts, or anything that {@link Texts} can show.
 */
public class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> values;
    private final @Nullable String field;

    public RuleViolation(String key, Object... values) {
        this(null, key, values);
    }

    private RuleViolation(@Nullable String field, String key, Object... values) {
        super(key + " " + Arrays.toString(values));
        this.key = key;
        this.values = List.of(values);
        this.field = field;
    }

    /** A refusal of what was entered in one field, named as the component of the draft is. */
    public static RuleViolation at(String field, String key, Object... values) {
        return new RuleViolation(field, key, values);
    }

    public String key() {
        return key;
    }

    public Object[] values() {
        return values.toArray();
    }

    public @Nullable String field() {
        return field;
    }
}
