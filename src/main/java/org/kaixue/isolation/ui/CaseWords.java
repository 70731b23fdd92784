package org.kaixue.isolation.ui;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Formats;
import org.kaixue.common.Texts;
import org.kaixue.isolation.CaseClass;
import org.kaixue.isolation.CaseRow;
import org.kaixue.isolation.CaseState;
import org.kaixue.isolation.CaseStep;
import org.kaixue.isolation.ClusterRow;
import org.kaixue.isolation.Illness;
import org.kaixue.people.PersonKind;
import org.kaixue.people.PersonRow;

/** How cases read. */
record CaseWords(Texts texts, Locale locale, int schoolYear) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static CaseWords of(CaseDesk desk, Locale locale) {
        return new CaseWords(desk.texts(), locale, desk.terms().current().schoolYear());
    }

    String text(String key, Object... values) {
        return texts.getTranslation(key, locale, values);
    }

    String step(CaseStep step) {
        return text("cases.step." + step.name());
    }

    String illness(Illness illness) {
        return text("cases.illness." + illness.name());
    }

    String state(CaseState state) {
        return text("cases.case.state." + state.name());
    }

    String clazz(@Nullable CaseClass clazz) {
        return clazz == null
                ? ""
                : text(
                        "organisation.class.name",
                        text("organisation.stage." + clazz.stage().name()),
                        clazz.stage().grade(clazz.entryYear(), schoolYear),
                        clazz.number());
    }

    /** The masked name, or that there is none any more. */
    String who(CaseRow row) {
        PersonRow masked = row.masked();
        return masked == null ? text("cases.case.nobody") : masked.maskedName();
    }

    /** Class or staff, code and dormitory. */
    String whence(CaseRow row) {
        PersonRow masked = row.masked();
        return Stream.of(
                        row.kind() == PersonKind.STAFF ? text("people.kind.STAFF") : clazz(row.clazz()),
                        masked == null ? "" : masked.code(),
                        row.dormitory() == null ? "" : row.dormitory())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(text("cases.dot")));
    }

    /** The class or the room in which a cluster is. */
    String place(ClusterRow row) {
        return row.dormitory() == null ? clazz(row.clazz()) : row.dormitory();
    }

    String degrees(BigDecimal reading) {
        return text("cases.degrees", Formats.in(locale).number(reading, 1));
    }

    /** The time of day; with the day where that is another than the reference's. */
    String time(Instant moment, Instant reference) {
        ZonedDateTime at = moment.atZone(BusinessClock.ZONE);
        return at.toLocalDate().equals(reference.atZone(BusinessClock.ZONE).toLocalDate())
                ? TIME.format(at)
                : Formats.in(locale).shortDate(at.toLocalDate()) + " " + TIME.format(at);
    }

    String moment(Instant moment) {
        return Formats.in(locale).moment(moment);
    }

    /** 8 minutes, 3 hours 5 minutes, 2 days 4 hours. */
    String span(Duration span) {
        long minutes = Math.max(0, span.toMinutes());
        if (minutes < 120) {
            return text("cases.span.minutes", minutes);
        }
        long hours = span.toHours();
        return hours < 48
                ? text("cases.span.hours", hours, minutes % 60)
                : text("cases.span.days", hours / 24, hours % 24);
    }

    String minutes(long minutes) {
        return text("cases.span.minutes", minutes);
    }
}
