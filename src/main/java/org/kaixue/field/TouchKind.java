package org.kaixue.field;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a touch can be about. */
enum TouchKind {
    VISIT_START,
    VISIT_ANSWER,
    VISIT_REMEDY,
    VISIT_UNPHOTO,
    DRILL_STEP,
    DRILL_UNSTEP,
    CASE_STEP,
    CASE_UNSTEP;

    /** The kind that takes a step back which this kind says is done. */
    TouchKind undone() {
        return valueOf(name().replace("_STEP", "_UNSTEP"));
    }

    /** As the phone writes it: {@code visit.answer}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    static Optional<TouchKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
