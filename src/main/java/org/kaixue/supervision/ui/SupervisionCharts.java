package org.kaixue.supervision.ui;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.kaixue.chart.BulletChart;
import org.kaixue.chart.ChartLink;
import org.kaixue.chart.ui.ChartPanel;
import org.kaixue.chart.ui.ChartTable;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Address;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.supervision.SchoolVisits;
import org.kaixue.supervision.VisitTotals;

/** Visits made against those planned and owed. */
record SupervisionCharts(SupervisionDesk desk, SupervisionPage page) {

    /** Visits made and planned against those owed, by county, or all of them within one. */
    ChartPanel visits(List<SchoolVisits> schools) {
        Map<UnitNode, VisitTotals> sums = new LinkedHashMap<>();
        if (page.unit().kind() == UnitKind.PREFECTURE) {
            for (UnitNode county : desk.units().tree().children(page.unit().id())) {
                List<SchoolVisits> own = of(schools, county.id());
                if (!own.isEmpty()) {
                    sums.put(county, VisitTotals.of(own));
                }
            }
        } else {
            sums.put(page.unit(), VisitTotals.of(schools));
        }
        List<Map.Entry<UnitNode, VisitTotals>> rows = sums.entrySet().stream()
                .sorted(Comparator.comparingDouble(one -> fulfilled(one.getValue())))
                .toList();
        VisitTotals all = VisitTotals.of(schools);
        BulletChart chart = new BulletChart(
                "supervision-visits",
                text("supervision.chart.visits"),
                text("supervision.chart.visits.summary", all.done(), all.owed(), all.open()),
                new BulletChart.Legend(
                        text("supervision.chart.done"), text("supervision.chart.open"), text("supervision.chart.owed")),
                rows.stream().map(one -> bar(one.getKey(), one.getValue())).toList());
        ChartTable table = new ChartTable(
                List.of(
                        text("supervision.column.unit"),
                        text("supervision.column.done"),
                        text("supervision.column.open"),
                        text("supervision.column.owed"),
                        text("supervision.column.overdue")),
                rows.stream()
                        .map(one -> new ChartTable.Row(
                                List.of(
                                        one.getKey().name().in(words().locale()),
                                        words().number(one.getValue().done()),
                                        words().number(one.getValue().open()),
                                        words().number(one.getValue().owed()),
                                        words().number(one.getValue().overdue())),
                                Optional.of(link(one.getKey(), one.getValue()))))
                        .toList());
        return SupervisionPage.panel(desk, page, chart, table, this::coverage);
    }

    private Address coverage(String code) {
        return page.of(SupervisionPage.Part.COVERAGE).with("unit", code);
    }

    private static List<SchoolVisits> of(List<SchoolVisits> schools, UnitId county) {
        return schools.stream().filter(one -> one.county().equals(county)).toList();
    }

    private static double fulfilled(VisitTotals totals) {
        return totals.owed() == 0 ? 2 : (double) totals.done() / totals.owed();
    }

    private BulletChart.Row bar(UnitNode unit, VisitTotals totals) {
        Band band = totals.owed() == 0
                ? Band.UNKNOWN
                : totals.overdue() > 0 ? Band.RED : totals.done() >= totals.owed() ? Band.GREEN : Band.AMBER;
        return new BulletChart.Row(
                unit.name().in(words().locale()),
                words().text("supervision.of", words().number(totals.done()), words().number(totals.owed())),
                totals.done(),
                totals.open(),
                OptionalLong.of(totals.owed()),
                band,
                band.sign() + " " + words().share(Math.min(totals.done(), totals.owed()), totals.owed()),
                link(unit, totals));
    }

    private ChartLink link(UnitNode unit, VisitTotals totals) {
        return new ChartLink(
                unit.code(),
                coverage(unit.code()).href(),
                text(
                        "supervision.chart.visits.tooltip",
                        unit.name().in(words().locale()),
                        totals.done(),
                        totals.open(),
                        totals.owed(),
                        totals.overdue()));
    }

    private VisitWords words() {
        return page.words();
    }

    private String text(String key, Object... values) {
        return words().text(key, values);
    }
}
