package org.kaixue.staggering.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Formats;
import org.kaixue.common.Texts;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.SchoolLayout;
import org.kaixue.solver.Conflict;
import org.kaixue.staggering.Arrangement;
import org.kaixue.staggering.Group;
import org.kaixue.staggering.HalfDay;
import org.kaixue.staggering.Obstacle;
import org.kaixue.staggering.Occasion;
import org.kaixue.staggering.PlanRow;
import org.kaixue.staggering.Relief;
import org.kaixue.staggering.Setup;
import org.kaixue.staggering.Spot;
import org.kaixue.staggering.TimeWindow;

/** How plans are said in the reader's language. */
record PlanWords(Texts texts, Locale locale) {

    private static final int SECONDS = 60;
    private static final int MOST_NAMED = 4;
    /** What is said otherwise of half-days. */
    private static final Set<Conflict.Kind> RETURNING = EnumSet.of(Conflict.Kind.SEATS, Conflict.Kind.CLOSED);

    String text(String key, Object... values) {
        return texts.getTranslation(key, locale, values);
    }

    String number(int number) {
        return Formats.in(locale).number(number);
    }

    /** When something begins: 12:05; on return days 5 Sep, morning. */
    String at(Occasion occasion, int minute) {
        if (!occasion.inHalfDays()) {
            return TimeWindow.clock(minute);
        }
        HalfDay half = HalfDay.at(minute);
        return text(
                half.afternoon() ? "staggering.half-day.afternoon" : "staggering.half-day.morning",
                Formats.in(locale).shortDate(half.day()));
    }

    /** By when something is over: 12:50; on return days their last half-day. */
    String over(Occasion occasion, int minute) {
        return at(occasion, occasion.inHalfDays() ? minute - 1 : minute);
    }

    /** The end of a key that differs by how people come. */
    static String kind(Occasion occasion) {
        return occasion.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Minutes, or half-days. */
    String length(Occasion occasion, int minutes) {
        return occasion.inHalfDays()
                ? text("staggering.half-days", Math.ceilDiv(minutes, HalfDay.MINUTES))
                : text("staggering.minutes", minutes);
    }

    /** 3 min 20 s. */
    String waiting(int seconds) {
        if (seconds % SECONDS == 0) {
            return text("staggering.minutes", seconds / SECONDS);
        }
        return seconds < SECONDS
                ? text("staggering.seconds", seconds)
                : text("staggering.minutes-seconds", seconds / SECONDS, seconds % SECONDS);
    }

    /** 高一(3)班, S1-3. */
    String clazz(SchoolLayout.Clazz clazz) {
        return text("staggering.class." + clazz.stage(), text("staggering.numeral." + clazz.grade()), clazz.number());
    }

    /** As {@link #clazz}, with the part of one that is split. */
    String group(Group group) {
        String name = clazz(group.clazz());
        return group.parts() == 1 ? name : text("staggering.part", name, group.part());
    }

    String spot(Spot spot) {
        return spot.within().isEmpty() || spot.name().startsWith(spot.within())
                ? spot.name()
                : spot.within() + " " + spot.name();
    }

    String occasion(Occasion occasion) {
        return text("staggering.occasion." + occasion);
    }

    /** Version 2, or the aim of a draft. */
    String plan(PlanRow plan) {
        Integer number = plan.number();
        return number == null ? text("staggering.aim." + plan.aim()) : text("staggering.version", number);
    }

    /** What does not hold, where, when, for whom and by how much. */
    String conflict(Conflict conflict, Setup setup, Arrangement known) {
        Occasion occasion = setup.occasion();
        String kind = occasion.inHalfDays() && RETURNING.contains(conflict.kind())
                ? conflict.kind() + "." + kind(occasion)
                : conflict.kind().name();
        return text(
                "staggering.conflict." + kind,
                groups(conflict.cohorts(), setup),
                conflict.place() == null ? "" : place(conflict.place(), known),
                at(occasion, conflict.minute()),
                conflict.amount());
    }

    String obstacle(Obstacle obstacle, Occasion occasion) {
        String who = obstacle.classes().stream()
                .limit(MOST_NAMED)
                .map(this::clazz)
                .collect(Collectors.joining(text("staggering.and")));
        if (obstacle.classes().size() > MOST_NAMED) {
            who = text("staggering.and-more", who, obstacle.classes().size());
        }
        String kind =
                switch (obstacle.kind()) {
                    case NO_PLACE -> obstacle.kind() + (occasion.meal() ? ".meal" : ".gate");
                    case TOO_LARGE -> obstacle.kind() + "." + kind(occasion);
                    default -> obstacle.kind().name();
                };
        return text("staggering.obstacle." + kind, who, obstacle.place(), obstacle.is(), obstacle.limit());
    }

    /** The steps of a relief, joined. */
    String relief(Relief relief) {
        return relief.steps().stream()
                .map(step -> text("staggering.relief." + step.kind(), step.placeName(), step.amount(), step.price()))
                .collect(Collectors.joining(text("staggering.and")));
    }

    /** A place by its name, also one that is out of use. */
    String place(UUID id, Arrangement known) {
        return known.layout().places().stream()
                .filter(place -> place.id().equals(new FacilityId(id)))
                .findFirst()
                .map(place -> spot(new Spot(
                        place.id(),
                        place.name(),
                        known.canteenOf(place).equals(place)
                                ? ""
                                : known.canteenOf(place).name(),
                        0)))
                .orElse("");
    }

    private String groups(List<UUID> ids, Setup setup) {
        String named = ids.stream()
                .limit(MOST_NAMED)
                .flatMap(id -> setup.group(id).stream())
                .map(this::group)
                .collect(Collectors.joining(text("staggering.and")));
        return ids.size() > MOST_NAMED ? text("staggering.and-more", named, ids.size()) : named;
    }

    /** How good a value is: proved the best, or how far the best may be. */
    String proof(int value, @Nullable Integer best, String bestText) {
        if (best == null) {
            return text("staggering.proof.unknown");
        }
        return value <= best ? text("staggering.proof.best") : text("staggering.proof.bound", bestText);
    }
}
