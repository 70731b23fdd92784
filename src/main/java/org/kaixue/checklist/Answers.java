package org.kaixue.checklist;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads answers as people type them: full-width digits and separators of thousands are understood. */
final class Answers {

    private static final int LONGEST_NUMBER = 24;

    private Answers() {}

    static @Nullable BigDecimal number(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
        if (plain.length() > LONGEST_NUMBER || !plain.matches("-?\\d+(\\.\\d+)?")) {
            return null;
        }
        return tidy(new BigDecimal(plain));
    }

    /** Without zeros at the end, and never as a power of ten. */
    static @Nullable BigDecimal tidy(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(Normalizer.normalize(typed, Normalizer.Form.NFKC));
        } catch (DateTimeException none) {
            return null;
        }
    }
}
