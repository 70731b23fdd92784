package org.kaixue.campaign.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.kaixue.campaign.MeasureRow;
import org.kaixue.campaign.Progress;
import org.kaixue.chart.BulletChart;
import org.kaixue.chart.ChartKey;
import org.kaixue.chart.ChartLink;
import org.kaixue.chart.ui.ChartPanel;
import org.kaixue.chart.ui.ChartTable;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Address;

/** What was done of each measure against what is to be done, in percent; the worst first. */
record MeasureChart(CampaignDesk desk, CampaignPage page, List<MeasureRow> rows) {

    private static final int HUNDRED = 100;

    ChartPanel panel() {
        CampaignWords words = page.words();
        long done = rows.stream().filter(row -> row.progress() == Progress.DONE).count();
        BulletChart chart = new BulletChart(
                "campaign-measures",
                words.text("campaign.chart"),
                words.text("campaign.chart.summary", rows.size(), done),
                new BulletChart.Legend(
                        words.text("campaign.chart.done"),
                        words.text("campaign.chart.coming"),
                        words.text("campaign.chart.target")),
                rows.stream().map(this::row).toList());
        ChartTable table = new ChartTable(
                List.of(
                        words.text("campaign.column.measure"),
                        words.text("campaign.column.done"),
                        words.text("campaign.column.target"),
                        words.text("campaign.column.percent"),
                        words.text("campaign.column.late")),
                rows.stream().map(this::numbers).toList());
        ChartPanel panel = new ChartPanel(key -> address(key).open(UI.getCurrentOrThrow()));
        panel.show(
                chart.title(),
                chart.summary(),
                width -> desk.charts().svg(ChartKey.of(chart, words.locale()), width, () -> chart),
                table);
        return panel;
    }

    private BulletChart.Row row(MeasureRow row) {
        CampaignWords words = page.words();
        Band band = CampaignWords.band(row.progress());
        return new BulletChart.Row(
                row.measure().name(),
                words.text("campaign.of", words.number(row.done()), words.number(row.target()), unitWord(row)),
                row.percent(),
                0,
                OptionalLong.of(HUNDRED),
                band == null ? Band.UNKNOWN : band,
                band == null
                        ? words.text("campaign.percent", row.percent())
                        : words.text("campaign.chart.verdict", band.sign(), row.percent()),
                link(row));
    }

    private ChartTable.Row numbers(MeasureRow row) {
        CampaignWords words = page.words();
        return new ChartTable.Row(
                List.of(
                        row.measure().name(),
                        words.number(row.done()) + " " + unitWord(row),
                        words.number(row.target()) + " " + unitWord(row),
                        words.text("campaign.percent", row.percent()),
                        words.number(row.count(Progress.LATE))),
                Optional.of(link(row)));
    }

    private ChartLink link(MeasureRow row) {
        CampaignWords words = page.words();
        String id = row.measure().id().value().toString();
        return new ChartLink(
                id,
                address(id).href(),
                words.text(
                        "campaign.chart.tooltip",
                        row.measure().name(),
                        words.number(row.done()),
                        words.number(row.target()),
                        unitWord(row),
                        words.number(row.count(Progress.LATE))));
    }

    private static String unitWord(MeasureRow row) {
        return row.measure().draft().unitWord();
    }

    private Address address(String measure) {
        return page.address().with(CampaignPage.MEASURE, measure);
    }
}
