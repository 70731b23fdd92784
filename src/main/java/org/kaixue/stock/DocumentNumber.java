package org.kaixue.stock;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A document's number as somebody typed it, or only its date, which means all documents of that day.
 *
 * @param tail the last digits of the id; null for a date
 */
record DocumentNumber(LocalDate day, @Nullable String tail) {

    /** So many hexadecimal digits of the id stand in a number. */
    static final int DIGITS = 6;

    /** The first of the three bytes that these digits are, counted from 1. */
    private static final int FIRST_BYTE = 14;

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:-?([0-9A-F]{" + DIGITS + "}))?", Pattern.CASE_INSENSITIVE);

    /** The number that the text is; empty if it is none. */
    static Optional<DocumentNumber> read(String text) {
        Matcher parts =
                WRITTEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
            return Optional.of(new DocumentNumber(day, parts.group(4)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The condition on a line {@code l}; its parameters are set by {@link #into}. */
    String condition() {
        return " and l.business_date = :day"
                + (tail == null ? "" : " and substring(l.document_id, " + FIRST_BYTE + ") = :tail");
    }

    StatementSpec into(StatementSpec statement) {
        StatementSpec dated = statement.param("day", day);
        return tail == null ? dated : dated.param("tail", HexFormat.of().parseHex(tail));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
