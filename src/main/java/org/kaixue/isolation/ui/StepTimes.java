package org.kaixue.isolation.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.kaixue.chart.BulletChart;
import org.kaixue.chart.ChartKey;
import org.kaixue.chart.ChartLink;
import org.kaixue.chart.ui.ChartPanel;
import org.kaixue.chart.ui.ChartTable;
import org.kaixue.common.Band;
import org.kaixue.isolation.CaseCount;
import org.kaixue.isolation.CaseCount.StepTime;

/** How long the timed steps took against their limits: the half of the cases as a bar, the slowest as a hatch. */
record StepTimes(CasesPage page, CaseCount count) {

    private static final String KEY = "cases.times.";

    ChartPanel panel(Component periods) {
        ChartPanel panel = new ChartPanel(key -> page.refresh().run());
        panel.addClassName("kx-card");
        BulletChart chart = chart();
        panel.tools(periods);
        panel.show(
                chart.title(),
                chart.summary(),
                width ->
                        page.desk().charts().svg(ChartKey.of(chart, page.words().locale()), width, () -> chart),
                new ChartTable(
                        List.of(
                                page.text(KEY + "step"),
                                page.text(KEY + "limit"),
                                page.text(KEY + "median"),
                                page.text(KEY + "worst"),
                                page.text(KEY + "done"),
                                page.text(KEY + "over")),
                        count.times().stream().map(this::numbers).toList()));
        return panel;
    }

    private BulletChart chart() {
        return new BulletChart(
                "case-steps",
                page.text(KEY + "title"),
                page.text(KEY + "summary", count.begun(), count.over()),
                new BulletChart.Legend(
                        page.text(KEY + "legend.median"),
                        page.text(KEY + "legend.worst"),
                        page.text(KEY + "legend.limit")),
                count.times().stream().map(this::bar).toList());
    }

    private BulletChart.Row bar(StepTime time) {
        long median = time.median() == null ? 0 : time.median();
        long worst = time.worst() == null ? median : time.worst();
        Band band = time.median() == null
                ? Band.UNKNOWN
                : median > time.limit() ? Band.RED : time.over() > 0 ? Band.AMBER : Band.GREEN;
        return new BulletChart.Row(
                page.words().step(time.step()),
                time.median() == null
                        ? page.text(KEY + "none")
                        : page.text(KEY + "minutes", median, worst, time.limit()),
                median,
                worst - median,
                OptionalLong.of(time.limit()),
                band,
                band.sign() + " "
                        + (time.median() == null
                                ? page.text(KEY + "unknown")
                                : time.over() == 0
                                        ? page.text(KEY + "all-within")
                                        : page.text(KEY + "over-count", time.over())),
                link(time));
    }

    private ChartTable.Row numbers(StepTime time) {
        return new ChartTable.Row(
                List.of(
                        page.words().step(time.step()),
                        page.words().minutes(time.limit()),
                        time.median() == null ? "–" : page.words().minutes(time.median()),
                        time.worst() == null ? "–" : page.words().minutes(time.worst()),
                        page.number(time.done()),
                        page.number(time.over())),
                Optional.of(link(time)));
    }

    /** The rows behind: the list of cases, or of units, on the same page. */
    private ChartLink link(StepTime time) {
        String tooltip = time.median() == null
                ? page.text(KEY + "none")
                : page.text(
                        KEY + "tooltip",
                        page.words().step(time.step()),
                        time.median(),
                        String.valueOf(time.worst()),
                        time.limit(),
                        time.over());
        return new ChartLink(time.step().name(), page.address().href(), tooltip);
    }
}
