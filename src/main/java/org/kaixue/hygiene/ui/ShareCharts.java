package org.kaixue.hygiene.ui;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kaixue.chart.ChartLink;
import org.kaixue.chart.StepChart;
import org.kaixue.chart.ui.ChartPanel;
import org.kaixue.chart.ui.ChartTable;
import org.kaixue.common.Band;
import org.kaixue.hygiene.HygieneKind;
import org.kaixue.hygiene.HygieneSurvey;
import org.kaixue.hygiene.Share;

/** What was done of the plan day by day, in percent, a line each for disinfection and for airing. */
record ShareCharts(HygienePage page, HygieneSurvey survey) {

    /** None where nothing was planned on any day. */
    List<ChartPanel> panels() {
        return HygienePage.kinds().stream()
                .filter(kind ->
                        survey.days().stream().anyMatch(day -> day.share().wanted(kind) > 0))
                .map(this::panel)
                .toList();
    }

    private ChartPanel panel(HygieneKind kind) {
        Share today = survey.on(survey.today());
        StepChart chart = new StepChart(
                kind == HygieneKind.DISINFECTION ? "hygiene-disinfection" : "hygiene-ventilation",
                text("hygiene.chart", words().kind(kind)),
                summary(kind),
                survey.days().stream().map(day -> day(day, kind)).toList(),
                today.wanted(kind) == 0 ? "" : text("hygiene.chart.today", today.percent(kind)),
                Optional.empty(),
                List.of(
                        new StepChart.Limit(
                                survey.rule().greenFrom(),
                                text("hygiene.chart.green", survey.rule().greenFrom()),
                                Band.GREEN),
                        new StepChart.Limit(
                                survey.rule().redBelow(),
                                text("hygiene.chart.red", survey.rule().redBelow()),
                                Band.RED)),
                List.of(
                        label(survey.days().size() - 1),
                        label(0),
                        label(survey.days().size() / 2)));
        return page.panel(chart, table(kind));
    }

    private StepChart.DateLabel label(int index) {
        var day = survey.days().get(index).day();
        return new StepChart.DateLabel(day, words().day(day));
    }

    private String summary(HygieneKind kind) {
        Share last = survey.onLastDay();
        var day = survey.lastDay();
        return day == null || last.wanted(kind) == 0
                ? text("hygiene.chart.summary.none")
                : text(
                        "hygiene.chart.summary",
                        words().day(day),
                        last.done(kind),
                        last.wanted(kind),
                        last.percent(kind));
    }

    private StepChart.Day day(HygieneSurvey.DayShare day, HygieneKind kind) {
        Share share = day.share();
        boolean planned = share.wanted(kind) > 0;
        return new StepChart.Day(
                day.day(),
                planned ? OptionalDouble.of(share.percent(kind)) : OptionalDouble.empty(),
                new ChartLink(
                        day.day().toString(),
                        page.of(HygienePage.Part.STANDING).href(),
                        planned
                                ? text(
                                        "hygiene.chart.tooltip",
                                        words().day(day.day()),
                                        share.done(kind),
                                        share.wanted(kind),
                                        share.percent(kind))
                                : text("hygiene.chart.tooltip.none", words().day(day.day()))));
    }

    private ChartTable table(HygieneKind kind) {
        return new ChartTable(
                List.of(
                        text("hygiene.column.day"),
                        text("hygiene.column.done"),
                        text("hygiene.column.planned"),
                        text("hygiene.column.percent")),
                survey.days().reversed().stream()
                        .map(day -> new ChartTable.Row(
                                List.of(
                                        words().day(day.day()),
                                        words().number(day.share().done(kind)),
                                        words().number(day.share().wanted(kind)),
                                        day.share().wanted(kind) == 0
                                                ? text("hygiene.off")
                                                : words().percent(day.share().percent(kind))),
                                Optional.empty()))
                        .toList());
    }

    private HygieneWords words() {
        return page.words();
    }

    private String text(String key, Object... values) {
        return words().text(key, values);
    }
}
