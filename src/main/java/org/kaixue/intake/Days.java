package org.kaixue.intake;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaixue.common.RuleViolation;

/** Reads days as people write them: year first with any signs between, run together, English, or Excel's day number. */
final class Days {

    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern DAY_NUMBER = Pattern.compile("[2-7]\\d{4}");
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]0{1,2}:00(:00(\\.0+)?)?$");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final DateTimeFormatter ENGLISH = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d-MMM-uuuu")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private Days() {}

    static LocalDate read(String column, String text) {
        if (ISO.matcher(text).matches()) {
            return day(column, text, text);
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        String parts = MIDNIGHT.matcher(plain)
                .replaceFirst("")
                .replaceAll("[^0-9A-Za-z]+", "-")
                .replaceFirst("-$", "");
        return day(column, text, parts);
    }

    private static LocalDate day(String column, String text, String parts) {
        try {
            for (Pattern form : new Pattern[] {YEAR_FIRST, TOGETHER}) {
                Matcher day = form.matcher(parts);
                if (day.matches()) {
                    return LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
                }
            }
            return DAY_NUMBER.matcher(parts).matches()
                    ? ofExcel(Integer.parseInt(parts), false)
                    : LocalDate.parse(parts, ENGLISH);
        } catch (DateTimeParseException notUnderstood) {
            throw RuleViolation.at(column, "intake.cell.date", text);
        } catch (DateTimeException noSuchDay) {
            throw RuleViolation.at(column, "intake.cell.no-such-day", text);
        }
    }

    /** The day of a number that Excel shows as a date. */
    static LocalDate ofExcel(int number, boolean from1904) {
        return from1904 ? LocalDate.of(1904, 1, 1).plusDays(number) : DAY_ZERO.plusDays(number);
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
