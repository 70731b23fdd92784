package org.kaixue.hygiene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a school stands on a day, judged from what was read of it. */
record Judging(Ground ground, HygieneRule rule, LocalDate today) {

    private static final int WEEK = 7;

    SchoolStanding of(Session school) {
        Map<LocalDate, SchoolStanding.Day> days = new HashMap<>();
        Share week = Share.NOTHING;
        List<Share> lastDays = new ArrayList<>();
        LocalDate lastLogged = null;
        int silent = 0;
        boolean heard = false;
        for (int back = 0; back <= GroundReader.BACK; back++) {
            LocalDate day = today.minusDays(back);
            boolean on = school.on(day);
            Ground.DayDone done = ground.day(school.school(), day);
            if (!on && done.touches() == 0) {
                continue;
            }
            Share share = on ? share(school, day, done) : Share.NOTHING;
            days.put(day, new SchoolStanding.Day(share, done.touches()));
            if (done.touches() > 0) {
                heard = true;
                lastLogged = lastLogged == null ? day : lastLogged;
            }
            if (back > 0 && on) {
                week = back <= WEEK ? week.plus(share) : week;
                silent += heard ? 0 : 1;
                if (lastDays.size() < rule.airedDays()) {
                    lastDays.add(share);
                }
            }
        }
        SchoolStanding.Places places = asked(school);
        SchoolStanding.Places now = done(school, Ground.at(ground.now(), school.school()));
        return new SchoolStanding(
                school.school(),
                school.county(),
                state(school, week, silent, places, now),
                opened(school),
                school.opensOn(),
                days,
                week,
                lastLogged,
                silent,
                places,
                now,
                done(school, Ground.at(ground.opening(), school.school())),
                lastDays);
    }

    private Share share(Session school, LocalDate day, Ground.DayDone done) {
        int toDisinfect = 0;
        int toAir = 0;
        for (PlanLine line : ground.plans().lines(school, day)) {
            if (line.kind() == HygieneKind.DISINFECTION) {
                toDisinfect += line.times();
            } else {
                toAir += line.times();
            }
        }
        return new Share(Math.min(done.disinfected(), toDisinfect), toDisinfect, Math.min(done.aired(), toAir), toAir);
    }

    private SchoolStanding.Places asked(Session school) {
        List<PlanLine> lines = ground.plans().lines(school, today);
        return new SchoolStanding.Places(count(lines, HygieneKind.DISINFECTION), count(lines, HygieneKind.VENTILATION));
    }

    private static int count(List<PlanLine> lines, HygieneKind kind) {
        return (int) lines.stream().filter(line -> line.kind() == kind).count();
    }

    private SchoolStanding.Places done(Session school, Ground.Places places) {
        List<PlanLine> lines = ground.plans().lines(school, today).stream()
                .filter(line -> places.of(line.kind()).contains(line.place()))
                .toList();
        return new SchoolStanding.Places(count(lines, HygieneKind.DISINFECTION), count(lines, HygieneKind.VENTILATION));
    }

    private @Nullable LocalDate opened(Session school) {
        return school.openedBy(today) ? school.opened() : null;
    }

    private HygieneState state(
            Session school, Share week, int silent, SchoolStanding.Places places, SchoolStanding.Places now) {
        if (school.openedBy(today)) {
            if (silent >= rule.silentDays()) {
                return HygieneState.SILENT;
            }
            int percent = week.percent();
            return percent < rule.redBelow()
                    ? HygieneState.BEHIND
                    : percent < rule.greenFrom() ? HygieneState.PARTLY : HygieneState.ON_PLAN;
        }
        if (now.disinfection() >= places.disinfection() && now.ventilation() >= places.ventilation()) {
            return HygieneState.PREPARED;
        }
        LocalDate opens = school.opensOn();
        if (opens == null || opens.isAfter(today.plusDays(rule.disinfectedDays()))) {
            return HygieneState.LATER;
        }
        return opens.isAfter(today.plusDays(1)) ? HygieneState.PREPARING : HygieneState.UNPREPARED;
    }
}
