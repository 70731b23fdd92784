package org.kaixue.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import org.kaixue.campaign.Campaign;
import org.kaixue.campaign.MeasureRow;
import org.kaixue.campaign.Progress;
import org.kaixue.checklist.ChecklistRow;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.EmptyState;

/** The measures of a campaign, the worst first, and the lists that are used in it. */
final class MeasuresPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CampaignDesk desk;
    private final transient CampaignPage page;
    private final transient Campaign campaign;
    private final transient CampaignWords words;
    private final transient List<MeasureRow> rows;

    MeasuresPart(CampaignDesk desk, CampaignPage page, Campaign campaign, List<MeasureRow> rows) {
        this.desk = desk;
        this.page = page;
        this.campaign = campaign;
        this.words = page.words();
        this.rows = rows;
        addClassName("kx-stack");
        List<MeasureRow> asked = rows.stream()
                .filter(row -> !row.withdrawn() && row.progress() != Progress.NOTHING)
                .toList();
        Div columns = new Div();
        columns.addClassName("kx-columns");
        if (!asked.isEmpty()) {
            columns.add(new MeasureChart(desk, page, asked).panel());
        }
        columns.add(lists());
        add(columns, list());
    }

    private Component list() {
        ColumnList<MeasureRow> columns = ColumnList.of(
                Column.<MeasureRow>text("name", "campaign.column.measure", row -> row.measure()
                                .name())
                        .frozen()
                        .wide(),
                Column.<MeasureRow>text("progress", "campaign.column.progress", this::progress)
                        .banded(row -> row.withdrawn() ? Band.UNKNOWN : CampaignWords.band(row.progress()))
                        .sortedBy(Comparator.comparing(MeasureRow::progress)),
                Column.<MeasureRow>number("percent", "campaign.column.percent", MeasureRow::percent)
                        .shownAs((row, locale) -> words.text("campaign.percent", row.percent())),
                Column.number("done", "campaign.column.done", MeasureRow::done),
                Column.number("target", "campaign.column.target", MeasureRow::target),
                Column.text("unit", "campaign.column.unit-word", row -> row.measure()
                        .draft()
                        .unitWord()),
                Column.text("asked", "campaign.column.asked", row -> words.target(row.measure())),
                Column.number("late", "campaign.column.late", row -> row.count(Progress.LATE)),
                Column.<MeasureRow>number("units", "campaign.column.units", row -> row.units()
                                .size())
                        .hidden(),
                Column.date("due", "campaign.column.due", row -> row.measure()
                        .draft()
                        .dueOn()),
                Column.<MeasureRow>name("by", "campaign.column.set-by", row -> desk.unit(
                                        row.measure().unit())
                                .name())
                        .hidden());
        return new Card(
                words.text("campaign.measures"),
                desk.lists()
                        .of(columns, rows)
                        .titled(words.text("campaign.measures"))
                        .scoped(campaign.name() + " · " + words.in(page.unit().name()))
                        .opens(row -> page.address()
                                .with(
                                        CampaignPage.MEASURE,
                                        row.measure().id().value().toString()))
                        .whenEmpty(new EmptyState(
                                words.text("campaign.measures.none"),
                                desk.writes(page.unit().id()) ? words.text("campaign.measures.none.next") : "")));
    }

    private String progress(MeasureRow row) {
        return row.withdrawn() ? words.text("campaign.measure.withdrawn") : words.progress(row.progress());
    }

    private Card lists() {
        UnorderedList lists = new UnorderedList();
        lists.addClassName("kx-campaign-lists");
        if (!campaign.checklists().isEmpty()) {
            desk.checklists().rows().stream()
                    .filter(row -> campaign.checklists().contains(row.id()))
                    .forEach(row -> lists.add(list(row)));
        }
        Card card = new Card(words.text("campaign.checklists"));
        if (lists.getChildren().findAny().isEmpty()) {
            card.add(new EmptyState(words.text("campaign.checklists.none"), ""));
        } else {
            card.add(lists);
        }
        return card;
    }

    private ListItem list(ChecklistRow row) {
        Anchor link = new Anchor("checklists/" + row.code(), words.in(row.name()));
        Span detail = new Span(words.text(
                "campaign.checklist.items",
                row.latest().version(),
                row.latest().items().size(),
                row.latest().vetoes()));
        detail.addClassName("kx-muted");
        return new ListItem(link, detail);
    }
}
