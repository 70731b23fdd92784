package org.kaixue.people;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kaixue.common.RuleViolation;

/** A citizen's number (公民身份号码) by GB 11643: place, birth date, sequence and check character. */
record IdNumber(String value) {

    static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int SHOWN_FIRST = 6;
    private static final int SHOWN_LAST = 4;
    private static final int FIRST_YEAR = 1900;
    private static final Pattern FORM = Pattern.compile("\\d{17}[0-9X]");
    private static final Pattern EXPONENT = Pattern.compile("\\d(\\.\\d+)?E\\+?\\d{1,2}");
    private static final Pattern OLD = Pattern.compile("\\d{15}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s'\u2018\u2019-]");

    /**
     * Reads a number as people type it; refused with what is wrong with it.
     *
     * @param field where it was entered
     * @param today no birth date lies after it
     */
    static IdNumber read(String field, String text, LocalDate today) {
        String plain = BETWEEN.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT))
                .replaceAll("");
        if (EXPONENT.matcher(plain).matches()) {
            throw RuleViolation.at(field, "people.id.exponent");
        }
        if (OLD.matcher(plain).matches()) {
            throw RuleViolation.at(field, "people.id.old");
        }
        if (!FORM.matcher(plain).matches()) {
            throw RuleViolation.at(field, "people.id.form");
        }
        if (check(plain) != plain.charAt(LENGTH - 1)) {
            throw RuleViolation.at(field, plain.endsWith("000") ? "people.id.rounded" : "people.id.check");
        }
        birthDate(field, plain, today);
        return new IdNumber(plain);
    }

    private static void birthDate(String field, String plain, LocalDate today) {
        try {
            LocalDate born = LocalDate.of(part(plain, 6, 10), part(plain, 10, 12), part(plain, 12, 14));
            if (born.isAfter(today) || born.getYear() < FIRST_YEAR) {
                throw RuleViolation.at(field, "people.id.birth");
            }
        } catch (DateTimeException noSuchDay) {
            throw RuleViolation.at(field, "people.id.birth");
        }
    }

    /** The check character that belongs to the first 17 digits. */
    static char check(String digits) {
        int sum = 0;
        for (int n = 0; n < WEIGHTS.length; n++) {
            sum += WEIGHTS[n] * (digits.charAt(n) - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    /** The first six and the last four characters. */
    String masked() {
        return value.substring(0, SHOWN_FIRST)
                + "*".repeat(LENGTH - SHOWN_FIRST - SHOWN_LAST)
                + value.substring(LENGTH - SHOWN_LAST);
    }

    private static int part(String plain, int from, int to) {
        return Integer.parseInt(plain.substring(from, to));
    }

    /** Never shown whole by mistake, such as in a log. */
    @Override
    public String toString() {
        return masked();
    }
}
