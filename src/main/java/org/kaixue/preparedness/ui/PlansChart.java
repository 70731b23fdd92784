package org.kaixue.preparedness.ui;

import com.vaadin.flow.component.UI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.kaixue.chart.BulletChart;
import org.kaixue.chart.ChartKey;
import org.kaixue.chart.ChartLink;
import org.kaixue.chart.ui.ChartPanel;
import org.kaixue.chart.ui.ChartTable;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Address;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.preparedness.InPlace;

/** How many schools of each county have both plans in place, the worst first. */
record PlansChart(PreparednessDesk desk, PlansPage page) {

    /** A county and its schools. */
    private record Sum(UnitNode county, InPlace schools) {

        Band band() {
            if (schools.inPlace() == schools.units()) {
                return Band.GREEN;
            }
            return schools.missing() + schools.overdue() > 0 ? Band.RED : Band.AMBER;
        }
    }

    ChartPanel panel() {
        PlanWords words = page.words();
        List<Sum> sums = desk.units().tree().children(page.unit().id()).stream()
                .map(county -> new Sum(county, schools(county)))
                .filter(sum -> sum.schools().units() > 0)
                .sorted(Comparator.comparingInt(sum -> sum.schools().percent()))
                .toList();
        BulletChart chart = new BulletChart(
                "plans-counties",
                words.text("preparedness.chart"),
                words.text(
                        "preparedness.chart.summary",
                        sums.size(),
                        sums.stream().filter(sum -> sum.band() == Band.GREEN).count()),
                new BulletChart.Legend(
                        words.text("preparedness.chart.in-place"),
                        words.text("preparedness.chart.waiting"),
                        words.text("preparedness.chart.schools")),
                sums.stream().map(this::row).toList());
        ChartTable table = new ChartTable(
                List.of(
                        words.text("preparedness.column.county"),
                        words.text("preparedness.chart.schools"),
                        words.text("preparedness.chart.in-place"),
                        words.text("preparedness.chart.waiting"),
                        words.text("preparedness.shown.OVERDUE"),
                        words.text("preparedness.shown.MISSING")),
                sums.stream().map(this::numbers).toList());
        ChartPanel panel = new ChartPanel(key -> address(key).open(UI.getCurrentOrThrow()));
        panel.show(
                chart.title(),
                chart.summary(),
                width -> desk.charts().svg(ChartKey.of(chart, words.locale()), width, () -> chart),
                table);
        return panel;
    }

    private InPlace schools(UnitNode county) {
        return InPlace.of(page.rows().stream()
                .filter(row -> row.unit().kind() == UnitKind.SCHOOL
                        && desk.units().tree().contains(county.id(), row.unit().id()))
                .toList());
    }

    private BulletChart.Row row(Sum sum) {
        PlanWords words = page.words();
        InPlace schools = sum.schools();
        return new BulletChart.Row(
                words.in(sum.county().name()),
                words.text("preparedness.of", words.number(schools.inPlace()), words.number(schools.units())),
                schools.inPlace(),
                schools.waiting(),
                OptionalLong.of(schools.units()),
                sum.band(),
                words.text("preparedness.chart.verdict", sum.band().sign(), schools.percent()),
                link(sum));
    }

    private ChartTable.Row numbers(Sum sum) {
        PlanWords words = page.words();
        InPlace schools = sum.schools();
        return new ChartTable.Row(
                List.of(
                        words.in(sum.county().name()),
                        words.number(schools.units()),
                        words.number(schools.inPlace()),
                        words.number(schools.waiting()),
                        words.number(schools.overdue()),
                        words.number(schools.missing())),
                Optional.of(link(sum)));
    }

    private ChartLink link(Sum sum) {
        PlanWords words = page.words();
        InPlace schools = sum.schools();
        return new ChartLink(
                sum.county().code(),
                address(sum.county().code()).href(),
                words.text(
                        "preparedness.chart.tooltip",
                        sum.county().name(),
                        words.number(schools.inPlace()),
                        words.number(schools.units()),
                        words.number(schools.missing()),
                        words.number(schools.overdue())));
    }

    private Address address(String county) {
        return page.address().without(PlansPage.SHOW).with("unit", county);
    }
}
