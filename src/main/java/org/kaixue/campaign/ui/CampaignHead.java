package org.kaixue.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.kaixue.campaign.BatchRow;
import org.kaixue.campaign.Campaign;
import org.kaixue.campaign.CampaignTotals;
import org.kaixue.campaign.MeasureRow;
import org.kaixue.campaign.Progress;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Choice;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PageKeys;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.common.ui.Tile;
import org.kaixue.organisation.UnitKind;

/** The top of the page of a campaign: what is behind, what can be done, and the figures at a glance. */
record CampaignHead(
        CampaignDesk desk, CampaignPage page, Campaign campaign, List<MeasureRow> measures, List<BatchRow> batches) {

    PageHeader header() {
        CampaignWords words = page.words();
        CampaignTotals totals = CampaignTotals.of(measures, batches);
        PageHeader header = new PageHeader(campaign.name());
        if (campaign.closed()) {
            header.answer(Band.UNKNOWN, words.text("campaign.answer.closed", campaign.closedOn()));
        } else {
            answer(header, totals);
        }
        header.answer(words.text(
                "campaign.answer.about",
                words.text("campaign.kind." + campaign.kind()),
                desk.unit(campaign.unit()).name(),
                campaign.from(),
                campaign.until()));
        if (desk.writes(page.unit().id())) {
            actions(header);
        }
        return header.actions(PrintButton.create());
    }

    private void answer(PageHeader header, CampaignTotals totals) {
        CampaignWords words = page.words();
        measures.stream()
                .filter(row -> !row.withdrawn() && row.progress() == Progress.LATE)
                .findFirst()
                .ifPresent(worst -> header.answer(
                        Band.RED,
                        words.text(
                                "campaign.answer.late",
                                totals.late(),
                                worst.measure().name(),
                                worst.count(Progress.LATE),
                                worst.percent())));
        if (totals.openingsLate() > 0) {
            header.answer(Band.RED, words.text("campaign.answer.openings-late", totals.openingsLate()));
        }
        if (totals.unknown() > 0) {
            header.answer(Band.AMBER, words.text("campaign.answer.unknown", totals.unknown()));
        }
        if (totals.late() == 0 && totals.measures() > 0) {
            boolean all = totals.done() == totals.measures();
            header.answer(
                    all ? Band.GREEN : Band.AMBER,
                    words.text(
                            all ? "campaign.answer.done" : "campaign.answer.under-way",
                            totals.measures(),
                            totals.done()));
        }
    }

    private void actions(PageHeader header) {
        CampaignWords words = page.words();
        CampaignDialogs dialogs = new CampaignDialogs(desk, page);
        if (!campaign.closed()
                && desk.units().tree().contains(campaign.unit(), page.unit().id())) {
            Button measure = PageKeys.press(
                    new Button(
                            words.text("campaign.measure.set"), click -> new MeasureDialogs(desk, page).set(campaign)),
                    "m");
            measure.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(measure);
        }
        if (desk.writes(campaign.unit())) {
            header.actions(new Button(words.text("campaign.change"), click -> dialogs.change(campaign)));
            header.actions(
                    campaign.closed()
                            ? new Button(words.text("campaign.take-up"), click -> Messages.attempt(this::takeUp))
                            : new Button(words.text("campaign.close"), click -> Messages.attempt(this::close)));
        }
        header.actions(new Button(words.text("campaign.begin"), click -> dialogs.begin()));
    }

    private void close() {
        desk.campaigns().close(campaign.id());
        page.refresh().run();
        Messages.undo(page.words().text("campaign.closed", campaign.name()), this::takeUp);
    }

    private void takeUp() {
        desk.campaigns().takeUp(campaign.id());
        page.refresh().run();
    }

    /** Which campaign, where there are several, and which part of it. */
    Component choices() {
        Div choices = new Div(page.parts());
        choices.addClassName("kx-campaign-choices");
        if (page.campaigns().size() > 1) {
            Choice choice = new Choice();
            page.campaigns()
                    .forEach(one -> choice.option(
                            one.closed() ? page.words().text("campaign.choice.closed", one.name()) : one.name(),
                            page.of(one),
                            one.id().equals(campaign.id())));
            choices.addComponentAsFirst(choice);
        }
        return choices;
    }

    Component tiles() {
        CampaignWords words = page.words();
        CampaignTotals totals = CampaignTotals.of(measures, batches);
        Tile late = new Tile(
                        words.text("campaign.tile.late"),
                        words.number(totals.late()),
                        words.text("campaign.tile.of-measures", totals.measures()))
                .leadsTo(page.of(CampaignPage.Part.MEASURES));
        Tile units = new Tile(
                words.text("campaign.tile.units-late"),
                words.number(totals.unitsLate()),
                words.text("campaign.tile.units"));
        Tile overdue = new Tile(
                        words.text("campaign.tile.openings-late"),
                        words.number(totals.openingsLate()),
                        words.text("campaign.tile.stages"))
                .leadsTo(page.of(CampaignPage.Part.BATCHES));
        if (totals.late() > 0) {
            late.band(Band.RED);
            units.band(Band.RED);
        }
        if (totals.openingsLate() > 0) {
            overdue.band(Band.RED);
        }
        Div tiles = new Div(late);
        if (page.unit().kind() != UnitKind.SCHOOL) {
            tiles.add(units);
        }
        tiles.add(
                new Tile(
                        words.text("campaign.tile.done"),
                        words.number(totals.done()),
                        words.text("campaign.tile.of-measures", totals.measures())),
                overdue,
                new Tile(
                                words.text("campaign.tile.opened"),
                                words.number(totals.opened()),
                                words.text("campaign.tile.of-stages", totals.openings()))
                        .leadsTo(page.of(CampaignPage.Part.BATCHES)));
        tiles.addClassName("kx-tiles");
        return tiles;
    }
}
