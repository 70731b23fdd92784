package org.kaixue.audit;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The values of a record as the audit keeps them: {@code rate=2; driver=PUPIL_DAY}, without those that are not set. */
public final class Values {

    private static final String NEXT = "; ";

    private Values() {}

    /** A new name here needs its words where the audit is read. */
    public static String named(@Nullable Object... namesAndValues) {
        StringJoiner values = new StringJoiner(NEXT);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            String text = value == null ? "" : value.toString().strip();
            if (!text.isEmpty()) {
                values.add(namesAndValues[i] + "=" + text.replace(NEXT, ", "));
            }
        }
        return values.toString();
    }
}
