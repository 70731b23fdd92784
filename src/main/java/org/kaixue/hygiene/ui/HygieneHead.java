package org.kaixue.hygiene.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kaixue.common.Band;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.hygiene.DayPlan;
import org.kaixue.hygiene.HygieneKind;
import org.kaixue.hygiene.HygieneState;
import org.kaixue.hygiene.HygieneSurvey;
import org.kaixue.hygiene.PlanRow;

/** The top of the page: the answer to its question. */
final class HygieneHead {

    private static final int NAMED = 3;

    private HygieneHead() {}

    /** What of today's plan of a school is open. */
    static PageHeader of(HygienePage page, DayPlan plan) {
        HygieneWords words = page.words();
        PageHeader header = new PageHeader(words.text("hygiene.title"));
        switch (plan.moment()) {
            case SCHOOL_DAY -> today(header, words, plan);
            case BEFORE_OPENING -> before(header, words, plan);
            case DAY_OFF -> header.answer(words.text("hygiene.answer.day-off"));
        }
        return header.actions(PrintButton.create());
    }

    private static void today(PageHeader header, HygieneWords words, DayPlan plan) {
        if (plan.open() == 0) {
            header.answer(
                    Band.GREEN,
                    words.text("hygiene.answer.all-done", plan.rows().size()));
            return;
        }
        header.answer(
                Band.AMBER,
                words.text(
                        "hygiene.answer.open",
                        plan.open(HygieneKind.DISINFECTION),
                        plan.open(HygieneKind.VENTILATION),
                        named(words, plan)));
    }

    /** The first that are open, by name. */
    private static String named(HygieneWords words, DayPlan plan) {
        List<String> open = new ArrayList<>();
        plan.rows().stream().filter(row -> row.open() > 0).limit(NAMED).forEach(row -> open.add(name(words, row)));
        String names = String.join(words.text("hygiene.and"), open);
        long all = plan.rows().stream().filter(row -> row.open() > 0).count();
        return all > NAMED ? words.text("hygiene.and-more", names) : names;
    }

    private static String name(HygieneWords words, PlanRow row) {
        return words.text(
                "hygiene.open-row",
                words.place(row.line().place()),
                words.kind(row.line().kind()),
                row.open());
    }

    private static void before(PageHeader header, HygieneWords words, DayPlan plan) {
        LocalDate opens = plan.opensOn();
        if (plan.open() == 0) {
            header.answer(
                    Band.GREEN,
                    words.text(
                            "hygiene.answer.prepared",
                            plan.rule().disinfectedDays(),
                            plan.rule().airedDays()));
        } else {
            boolean soon = opens != null
                    && !opens.isAfter(plan.day().plusDays(plan.rule().disinfectedDays()));
            header.answer(
                    soon ? Band.RED : Band.AMBER,
                    words.text(
                            "hygiene.answer.not-prepared",
                            plan.rule().disinfectedDays(),
                            plan.open(HygieneKind.DISINFECTION),
                            plan.rule().airedDays(),
                            plan.open(HygieneKind.VENTILATION)));
        }
        header.answer(
                opens == null ? words.text("hygiene.answer.no-opening") : words.text("hygiene.answer.opens", opens));
    }

    /** How the schools at and below a unit stand. */
    static PageHeader of(HygienePage page, HygieneSurvey survey) {
        HygieneWords words = page.words();
        PageHeader header = new PageHeader(words.text("hygiene.title"));
        said(
                header,
                Band.RED,
                words,
                "hygiene.answer.silent",
                survey,
                HygieneState.SILENT,
                survey.rule().silentDays());
        said(
                header,
                Band.RED,
                words,
                "hygiene.answer.behind",
                survey,
                HygieneState.BEHIND,
                survey.rule().redBelow());
        said(header, Band.RED, words, "hygiene.answer.unprepared", survey, HygieneState.UNPREPARED, 0);
        said(
                header,
                Band.AMBER,
                words,
                "hygiene.answer.preparing",
                survey,
                HygieneState.PREPARING,
                survey.rule().disinfectedDays());
        LocalDate last = survey.lastDay();
        if (last == null) {
            header.answer(words.text("hygiene.answer.no-school-day"));
        } else {
            header.answer(
                    HygieneWords.band(survey.onLastDay().percent(), survey.rule()),
                    words.text(
                            "hygiene.answer.last-day",
                            words.day(last),
                            survey.onLastDay().percent(HygieneKind.DISINFECTION),
                            survey.onLastDay().percent(HygieneKind.VENTILATION)));
        }
        return header.actions(PrintButton.create());
    }

    private static void said(
            PageHeader header,
            Band band,
            HygieneWords words,
            String key,
            HygieneSurvey survey,
            HygieneState state,
            int limit) {
        int count = survey.count(state);
        if (count > 0) {
            header.answer(band, words.text(key, count, limit));
        }
    }
}
