package org.kaixue.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import org.kaixue.campaign.Campaign;
import org.kaixue.campaign.MeasureRow;
import org.kaixue.campaign.ReportRow;
import org.kaixue.campaign.UnitProgress;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.BlockTable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageKeys;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.organisation.UnitId;

/** One measure: who is behind with it, and what the unit itself has entered. */
final class MeasurePart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CampaignDesk desk;
    private final transient CampaignPage page;
    private final transient Campaign campaign;
    private final transient CampaignWords words;
    private final transient MeasureRow row;

    MeasurePart(CampaignDesk desk, CampaignPage page, Campaign campaign, MeasureRow row) {
        this.desk = desk;
        this.page = page;
        this.campaign = campaign;
        this.words = page.words();
        this.row = row;
        addClassName("kx-stack");
        UnitId unit = page.unit().id();
        add(head());
        if (row.units().stream().anyMatch(one -> one.unit().equals(unit))) {
            add(entries(unit));
        }
        if (row.units().size() > 1) {
            add(units());
        }
    }

    private Card head() {
        Anchor all =
                new Anchor(page.address().without(CampaignPage.MEASURE).href(), words.text("campaign.measures.all"));
        all.addClassName("kx-button");
        Card card = new Card(row.measure().name());
        if (row.withdrawn()) {
            card.add(StatusBadge.worded(Band.UNKNOWN, words.text("campaign.measure.withdrawn")));
        } else {
            card.add(CampaignWords.badge(CampaignWords.band(row.progress()), words.progress(row.progress())));
        }
        Div says = new Div(new Span(words.text(
                "campaign.measure.says",
                words.target(row.measure()),
                row.measure().draft().dueOn(),
                words.number(row.done()),
                words.number(row.target()),
                row.percent())));
        card.add(says);
        if (!desk.writes(row.measure().unit())) {
            return card.actions(all);
        }
        MeasureDialogs dialogs = new MeasureDialogs(desk, page);
        return card.actions(
                tertiary(words.text("campaign.measure.change"), () -> dialogs.change(row.measure())),
                row.withdrawn()
                        ? tertiary(words.text("campaign.measure.again"), this::askAgain)
                        : tertiary(words.text("campaign.measure.withdraw"), this::withdraw),
                all);
    }

    private static Button tertiary(String text, Runnable work) {
        Button button = new Button(text, click -> Messages.attempt(work));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void withdraw() {
        desk.measures().withdraw(row.measure().id());
        page.refresh().run();
        Messages.undo(words.text("campaign.measure.withdrawn-now", row.measure().name()), this::askAgain);
    }

    private void askAgain() {
        desk.measures().askAgain(row.measure().id());
        page.refresh().run();
    }

    private Component entries(UnitId unit) {
        boolean reports = desk.reports(unit) && !campaign.closed() && !row.withdrawn();
        Card card = new Card(words.text("campaign.reports", words.in(page.unit().name())));
        if (reports) {
            Button add = PageKeys.press(
                    new Button(words.text("campaign.report"), click -> new MeasureDialogs(desk, page)
                            .report(row.measure(), missing(unit))),
                    "r");
            add.addThemeVariants(ButtonVariant.PRIMARY);
            card.actions(add);
        }
        BlockTable table = new BlockTable(
                        words.text("campaign.reports", words.in(page.unit().name())))
                .texts(words.text("campaign.column.day"))
                .numbers(words.text("campaign.column.count"))
                .texts(words.text("campaign.column.note"))
                .texts(words.text("campaign.column.by"))
                .texts("");
        var entries = desk.reports().of(row.measure().id(), unit);
        entries.forEach(entry -> table.row(
                BlockTable.text(words.date(entry.day())),
                BlockTable.text(words.number(entry.count()) + " "
                        + row.measure().draft().unitWord()),
                BlockTable.text(entry.note() == null ? "" : entry.note()),
                BlockTable.muted(words.text(
                        "campaign.by", Formats.in(words.locale()).moment(entry.enteredAt()), entry.enteredBy())),
                reversal(entry, reports)));
        if (entries.isEmpty()) {
            card.add(new EmptyState(
                    words.text("campaign.reports.none"), reports ? words.text("campaign.reports.none.next") : ""));
        } else {
            card.add(table);
        }
        return card;
    }

    private long missing(UnitId unit) {
        return row.units().stream()
                .filter(one -> one.unit().equals(unit))
                .mapToLong(UnitProgress::missing)
                .findFirst()
                .orElse(0);
    }

    private Component reversal(ReportRow entry, boolean reports) {
        if (entry.reverses() != null) {
            return BlockTable.muted(words.text("campaign.report.is-reversal"));
        }
        if (entry.reversed()) {
            return BlockTable.muted(words.text("campaign.report.reversed"));
        }
        return reports
                ? tertiary(words.text("campaign.report.reverse"), () -> new MeasureDialogs(desk, page)
                        .reverse(row.measure(), entry))
                : new Span();
    }

    private Component units() {
        ColumnList<UnitProgress> columns = ColumnList.of(
                Column.<UnitProgress>name("unit", "campaign.column.unit", one -> desk.unit(one.unit())
                                .name())
                        .frozen()
                        .wide(),
                Column.<UnitProgress>text("progress", "campaign.column.progress", one -> words.progress(one.progress()))
                        .banded(one -> CampaignWords.band(one.progress()))
                        .sortedBy(Comparator.comparing(UnitProgress::progress)),
                Column.number("missing", "campaign.column.missing", UnitProgress::missing),
                Column.number("done", "campaign.column.done", UnitProgress::done),
                Column.number("target", "campaign.column.target", UnitProgress::target),
                Column.date("last", "campaign.column.last", UnitProgress::last));
        return new Card(
                words.text("campaign.units"),
                desk.lists()
                        .of(columns, row.units())
                        .titled(row.measure().name())
                        .scoped(campaign.name() + " · " + words.in(page.unit().name()))
                        .opens(one -> page.address()
                                .with("unit", desk.unit(one.unit()).code()))
                        .whenEmpty(new EmptyState(words.text("campaign.units.none"), "")));
    }
}
