package org.kaixue.people;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which fields of a form were changed; their values are nobody's business but the form's. */
final class FormChanges {

    private FormChanges() {}

    /** The names of the fields, in the order of the form. */
    static List<String> between(PersonDraft before, PersonDraft after) {
        List<String> changed = new ArrayList<>();
        for (RecordComponent field : PersonDraft.class.getRecordComponents()) {
            try {
                if (!same(
                        field.getAccessor().invoke(before), field.getAccessor().invoke(after))) {
                    changed.add(field.getName());
                }
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalStateException(field.getName(), unreadable);
            }
        }
        return changed;
    }

    /** 36.5 and 36.50 are the same. */
    private static boolean same(@Nullable Object before, @Nullable Object after) {
        return before instanceof BigDecimal one && after instanceof BigDecimal other
                ? one.compareTo(other) == 0
                : Objects.equals(before, after);
    }
}
