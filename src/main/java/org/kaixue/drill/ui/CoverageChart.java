package org.kaixue.drill.ui;

import com.vaadin.flow.component.UI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.kaixue.chart.BulletChart;
import org.kaixue.chart.ChartKey;
import org.kaixue.chart.ChartLink;
import org.kaixue.chart.ui.ChartPanel;
import org.kaixue.chart.ui.ChartTable;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Address;
import org.kaixue.drill.DrillState;
import org.kaixue.drill.Scenario;
import org.kaixue.drill.ScenarioStanding;
import org.kaixue.drill.SchoolCoverage;
import org.kaixue.drill.Standing;

/** Schools that passed a scenario against those that it concerns, one bar each; the worst first. */
record CoverageChart(DrillDesk desk, DrillsPage page, List<Scenario> scenarios, List<SchoolCoverage> schools) {

    private static final int HUNDRED = 100;

    /**
     * A scenario among many schools.
     *
     * @param coming not passed, and a day is set
     */
    private record Sum(Scenario scenario, int concerned, int passed, int coming, int failed, int overdue) {

        int percent() {
            return concerned == 0 ? HUNDRED : passed * HUNDRED / concerned;
        }

        Band band() {
            if (concerned == 0) {
                return Band.UNKNOWN;
            }
            return passed == concerned ? Band.GREEN : failed + overdue > 0 ? Band.RED : Band.AMBER;
        }
    }

    ChartPanel panel() {
        List<Sum> sums = scenarios.stream()
                .map(this::sum)
                .sorted(Comparator.comparingInt(Sum::percent))
                .toList();
        BulletChart chart = new BulletChart(
                "drill-coverage",
                words().text("drill.chart.coverage"),
                words().text("drill.chart.coverage.summary", sums.size(), full(sums)),
                new BulletChart.Legend(
                        words().text("drill.chart.passed"),
                        words().text("drill.chart.coming"),
                        words().text("drill.chart.concerned")),
                sums.stream().map(this::row).toList());
        ChartTable table = new ChartTable(
                List.of(
                        words().text("drill.column.scenario"),
                        words().text("drill.column.concerned"),
                        words().text("drill.column.passed"),
                        words().text("drill.column.coming"),
                        words().text("drill.column.failed"),
                        words().text("drill.column.overdue")),
                sums.stream().map(this::numbers).toList());
        ChartPanel panel = new ChartPanel(key -> address(key).open(UI.getCurrentOrThrow()));
        panel.show(
                chart.title(),
                chart.summary(),
                width -> desk.charts().svg(ChartKey.of(chart, words().locale()), width, () -> chart),
                table);
        return panel;
    }

    private DrillWords words() {
        return page.words();
    }

    private static long full(List<Sum> sums) {
        return sums.stream()
                .filter(sum -> sum.concerned() > 0 && sum.passed() == sum.concerned())
                .count();
    }

    private Sum sum(Scenario scenario) {
        List<ScenarioStanding> concerned = schools.stream()
                .map(school -> school.of(scenario.id()))
                .filter(ScenarioStanding::concerned)
                .toList();
        return new Sum(
                scenario,
                concerned.size(),
                count(concerned, ScenarioStanding::passed),
                count(concerned, CoverageChart::coming),
                count(concerned, one -> one.standing() == Standing.FAILED),
                count(concerned, one -> one.standing() == Standing.OVERDUE));
    }

    private static int count(List<ScenarioStanding> concerned, Predicate<ScenarioStanding> which) {
        return (int) concerned.stream().filter(which).count();
    }

    private static boolean coming(ScenarioStanding one) {
        ScenarioStanding.Open next = one.next();
        return !one.passed() && next != null && next.state() != DrillState.PLANNED;
    }

    private BulletChart.Row row(Sum sum) {
        String verdict = words().text("drill.chart.verdict", sum.band().sign(), sum.percent());
        return new BulletChart.Row(
                words().in(sum.scenario().name()),
                words().text("drill.of", words().number(sum.passed()), words().number(sum.concerned())),
                sum.passed(),
                sum.coming(),
                OptionalLong.of(sum.concerned()),
                sum.band(),
                sum.concerned() == 0 ? words().text("drill.chart.nobody") : verdict,
                link(sum));
    }

    private ChartTable.Row numbers(Sum sum) {
        return new ChartTable.Row(
                List.of(
                        words().in(sum.scenario().name()),
                        words().number(sum.concerned()),
                        words().number(sum.passed()),
                        words().number(sum.coming()),
                        words().number(sum.failed()),
                        words().number(sum.overdue())),
                Optional.of(link(sum)));
    }

    private ChartLink link(Sum sum) {
        return new ChartLink(
                sum.scenario().code(),
                address(sum.scenario().code()).href(),
                words().text(
                                "drill.chart.tooltip",
                                sum.scenario().name(),
                                words().number(sum.passed()),
                                words().number(sum.concerned()),
                                words().number(sum.failed()),
                                words().number(sum.overdue())));
    }

    private Address address(String code) {
        return page.address().without(DrillsPage.STANDING).with(DrillsPage.SCENARIO, code);
    }
}
