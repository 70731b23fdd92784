package org.kaixue.hygiene.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Formats;
import org.kaixue.common.Localised;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.hygiene.HygieneKind;
import org.kaixue.hygiene.HygienePlace;
import org.kaixue.hygiene.HygieneRule;
import org.kaixue.hygiene.HygieneState;
import org.kaixue.hygiene.LogRow;
import org.kaixue.hygiene.Share;

/** How hygiene is said in the reader's language. */
record HygieneWords(Texts texts, Locale locale) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    String text(String key, @Nullable Object... values) {
        return texts.getTranslation(key, locale, values);
    }

    String in(Localised name) {
        return name.in(locale);
    }

    String number(long number) {
        return Formats.in(locale).number(number);
    }

    String date(@Nullable LocalDate day) {
        return day == null ? "" : Formats.in(locale).date(day);
    }

    /** 11月23日 周一. */
    String day(LocalDate day) {
        return text(
                "hygiene.day",
                Formats.in(locale).shortDate(day),
                day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale));
    }

    /** The time of a day, with the day where it is another. */
    String time(Instant moment, LocalDate today) {
        ZonedDateTime at = moment.atZone(BusinessClock.ZONE);
        return at.toLocalDate().equals(today)
                ? TIME.format(at)
                : Formats.in(locale).shortDate(at.toLocalDate()) + " " + TIME.format(at);
    }

    String place(HygienePlace place) {
        return text("hygiene.place." + place);
    }

    String kind(HygieneKind kind) {
        return text("hygiene.kind." + kind);
    }

    String state(HygieneState state) {
        return text("hygiene.state." + state);
    }

    /** 500 mg/L of chlorine, or 30 minutes. */
    String how(LogRow row) {
        if (row.kind() == HygieneKind.VENTILATION) {
            return text("hygiene.minutes", row.minutes() == null ? 0 : row.minutes());
        }
        String agent = row.agent() == null ? "" : text("hygiene.agent." + row.agent());
        return row.concentration() == null ? agent : text("hygiene.dosed", agent, row.concentration());
    }

    /** Where a standard comes from; empty is what the portal brings. */
    String source(String source) {
        return source.isEmpty() ? text("hygiene.standard.default") : source;
    }

    String percent(int percent) {
        return text("hygiene.percent", percent);
    }

    /** Null where nothing was planned. */
    static @Nullable Band band(Share share, HygieneKind kind, HygieneRule rule) {
        return share.wanted(kind) == 0 ? null : band(share.percent(kind), rule);
    }

    static Band band(int percent, HygieneRule rule) {
        return percent >= rule.greenFrom() ? Band.GREEN : percent < rule.redBelow() ? Band.RED : Band.AMBER;
    }

    /** Null where it is neither good nor bad. */
    static @Nullable Band band(HygieneState state) {
        return switch (state) {
            case SILENT, BEHIND, UNPREPARED -> Band.RED;
            case PARTLY, PREPARING -> Band.AMBER;
            case PREPARED, ON_PLAN -> Band.GREEN;
            case LATER -> null;
        };
    }

    /** A word with its sign and colour, plain where it has none. */
    static Component badge(@Nullable Band band, String word) {
        return band == null ? new Span(word) : StatusBadge.worded(band, word);
    }
}
