package org.kaixue.need.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Quantities;
import org.kaixue.common.Band;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Formats;
import org.kaixue.common.Texts;
import org.kaixue.need.Cover;
import org.kaixue.need.CoverBand;
import org.kaixue.need.Position;

/**
 * How supplies are said in the reader's language, the same on every page, in every chart and export.
 *
 * @param past whether they speak of a day that is over
 */
record SupplyWords(Texts texts, Locale locale, boolean past) {

    private static final String NONE = "–";
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    SupplyWords(Texts texts, Locale locale) {
        this(texts, locale, false);
    }

    String text(String key, Object... values) {
        return texts.getTranslation(key, locale, values);
    }

    Formats formats() {
        return Formats.in(locale);
    }

    String name(Bilingual name) {
        return name.in(locale);
    }

    String name(Item item) {
        return item.name().in(locale);
    }

    /** What stands between two sentences: nothing in Chinese. */
    String space() {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? "" : " ";
    }

    /** 4.0 天, 23%, or why there is no figure. */
    String cover(Cover cover) {
        return switch (cover.band()) {
            case UNKNOWN -> text("need.ui.cover.unknown");
            case NOT_NEEDED -> text("need.ui.cover.not-needed");
            case RED, AMBER, GREEN -> cover(cover.measure(), cover.value());
        };
    }

    String cover(Cover.Measure measure, BigDecimal value) {
        return measure == Cover.Measure.DAYS ? formats().days(value) : formats().number(value, 0) + "%";
    }

    /** The cover as short as a cell of a table wants it: days without the word. */
    String cell(Cover cover) {
        return switch (cover.band()) {
            case UNKNOWN -> "";
            case NOT_NEEDED -> NONE;
            case RED, AMBER, GREEN ->
                cover.measure() == Cover.Measure.DAYS
                        ? formats().number(cover.value(), cover.value().compareTo(BigDecimal.valueOf(100)) < 0 ? 1 : 0)
                        : formats().number(cover.value(), 0) + "%";
        };
    }

    /** Sign and words: ● 4.0 天. */
    String verdict(Cover cover) {
        return cover.band() == CoverBand.NOT_NEEDED ? cover(cover) : sign(cover.band()) + " " + cover(cover);
    }

    static String sign(CoverBand band) {
        return band == CoverBand.NOT_NEEDED ? "" : band(band).sign();
    }

    /** The band of the page's colours; goods that nobody needs are as good as they can be. */
    static Band band(CoverBand band) {
        return switch (band) {
            case RED -> Band.RED;
            case AMBER -> Band.AMBER;
            case GREEN, NOT_NEEDED -> Band.GREEN;
            case UNKNOWN -> Band.UNKNOWN;
        };
    }

    String quantity(Item item, long base) {
        return Quantities.show(item, base, locale);
    }

    /** As {@link #quantity}, with a dash for nothing, so that a column of zeros is no noise. */
    String quantityOrNone(Item item, long base) {
        return base == 0 ? NONE : quantity(item, base);
    }

    /** To the last piece, for tooltips. */
    String exact(Item item, long base) {
        return Quantities.exact(item, base, locale);
    }

    /** Usable stock and need, the unit once where both have the same: 46 / 162万只. */
    String amounts(Item item, Position position) {
        String have = rough(item, position.usable());
        if (position.need() == 0) {
            return have;
        }
        String need = rough(item, position.need());
        String unit = unitOf(need);
        return !unit.isEmpty() && unit.equals(unitOf(have))
                ? have.substring(0, have.length() - unit.length()) + " / " + need
                : have + " / " + need;
    }

    /** As {@link #quantity}, but what would have decimals is cut to three digits: 172万只. */
    String rough(Item item, long base) {
        String text = quantity(item, base);
        return text.contains(".")
                ? quantity(item, BigDecimal.valueOf(base).round(THREE_DIGITS).longValue())
                : text;
    }

    private static String unitOf(String quantity) {
        int last = quantity.length();
        while (last > 0 && !Character.isDigit(quantity.charAt(last - 1))) {
            last--;
        }
        return quantity.substring(last);
    }

    /** Today, tomorrow, in 5 days; of a day that is over, that day, the next day, 5 days later. */
    String inDays(LocalDate today, LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days <= 0) {
            return text(past ? "need.ui.past.same-day" : "need.ui.when.today");
        }
        return days == 1
                ? text(past ? "need.ui.past.next-day" : "need.ui.when.tomorrow")
                : text(past ? "need.ui.past.days-later" : "need.ui.when.in-days", days);
    }

    /** 11月25日; a day in another year says so. */
    String day(LocalDate today, LocalDate day) {
        return day.getYear() == today.getYear()
                ? formats().shortDate(day)
                : formats().date(day);
    }
}
