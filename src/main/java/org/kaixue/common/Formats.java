package org.kaixue.common;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** How dates and numbers read in a language. */
public record Formats(Locale locale) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Formats in(Locale locale) {
        return new Formats(locale);
    }

    /** 2026年11月23日, 23 Nov 2026. */
    public String date(LocalDate day) {
        return formatter("date").format(day);
    }

    /** 11月23日, 23 Nov. */
    public String shortDate(LocalDate day) {
        return formatter("short-date").format(day);
    }

    /** The day and the minute in the business zone. */
    public String moment(Instant moment) {
        return formatter("moment").format(moment.atZone(BusinessClock.ZONE));
    }

    /** The number as it is, with thousands separators: 3,420. */
    public String number(Number number) {
        return decimal(number, 0, 6);
    }

    /** The number with so many decimals, no more and no fewer. */
    public String number(Number number, int decimals) {
        return decimal(number, decimals, decimals);
    }

    /** 10.1 天, 10.1 days. */
    public String days(Number days) {
        return new MessageFormat(text("days"), locale).format(new Object[] {number(days, 1)});
    }

    /** A share as a whole per cent: 0.31 is 31%. What is not quite everything never reads 100%. */
    public String percent(Number share) {
        BigDecimal exact = exact(share);
        BigDecimal percent = exact.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP);
        if (percent.compareTo(HUNDRED) == 0 && exact.compareTo(BigDecimal.ONE) < 0) {
            percent = percent.subtract(BigDecimal.ONE);
        }
        return number(percent) + "%";
    }

    private String decimal(Number number, int least, int most) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale));
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(exact(number));
    }

    private static BigDecimal exact(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    private DateTimeFormatter formatter(String name) {
        return DateTimeFormatter.ofPattern(text(name), locale);
    }

    private String text(String name) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "vaadin-i18n/common",
                Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return bundle.getString("common.format." + name);
    }
}
