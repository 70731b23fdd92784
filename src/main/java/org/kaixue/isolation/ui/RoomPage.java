package org.kaixue.isolation.ui;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.kaixue.common.Band;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Formats;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Address;
import org.kaixue.isolation.RoomState;
import org.kaixue.isolation.SchoolRooms;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitNode;

/**
 * What the page shows, and how it says it.
 *
 * @param refresh shows the page anew
 */
record RoomPage(
        UnitNode unit, TermId term, Address address, Texts texts, Locale locale, Instant now, Runnable refresh) {

    static final String UNIT = "unit";
    static final String ROOM = "room";
    static final String STANDING = "standing";
    static final String LEVEL = "level";

    private static final int MINUTES = 60;
    private static final int HOURS = 24;

    String text(String key, Object... values) {
        return texts.getTranslation(key, locale, values);
    }

    String number(int number) {
        return Formats.in(locale).number(number);
    }

    String unitName() {
        return unit.name().in(locale);
    }

    /** 09:30 today, the day beside it on all others. */
    String moment(Instant moment) {
        boolean today = moment.atZone(BusinessClock.ZONE)
                .toLocalDate()
                .equals(now.atZone(BusinessClock.ZONE).toLocalDate());
        return today
                ? moment.atZone(BusinessClock.ZONE)
                        .toLocalTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString()
                : Formats.in(locale).moment(moment);
    }

    /** How long something has lasted: 35 min, 2 h, 3 days. */
    String lasting(Instant since) {
        long minutes = Math.max(0, ChronoUnit.MINUTES.between(since, now));
        if (minutes < MINUTES) {
            return text("room.minutes", minutes);
        }
        long hours = minutes / MINUTES;
        return hours < HOURS
                ? text("room.hours", hours, minutes % MINUTES)
                : text("room.days", hours / HOURS, hours % HOURS);
    }

    String state(RoomState state) {
        return text("room.state." + state.name());
    }

    String standing(SchoolRooms.Standing standing) {
        return text("room.standing." + standing.name());
    }

    static Band band(RoomState state) {
        return switch (state) {
            case FREE -> Band.GREEN;
            case IN_USE, OUT_OF_ORDER -> Band.RED;
            case TO_BE_DISINFECTED, AIRING -> Band.AMBER;
        };
    }

    static Band band(SchoolRooms.Standing standing) {
        return switch (standing) {
            case NONE, SHORT -> Band.RED;
            case NONE_NOW -> Band.AMBER;
            case UNSURE -> Band.UNKNOWN;
            case ENOUGH -> Band.GREEN;
        };
    }
}
