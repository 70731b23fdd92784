package org.kaixue.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kaixue.campaign.BatchOpening;
import org.kaixue.campaign.BatchRow;
import org.kaixue.campaign.Campaign;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.BlockTable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageKeys;

/** The batches: what opens when and how far each is, what the last one taught, and the schools of one of them. */
final class BatchesPart extends Div {

    private static final long serialVersionUID = 1L;

    /** What names the schools that are in no batch. */
    private static final String NONE = "none";

    private final transient CampaignDesk desk;
    private final transient CampaignPage page;
    private final transient CampaignWords words;
    private final transient List<BatchRow> batches;

    BatchesPart(CampaignDesk desk, CampaignPage page, Campaign campaign, List<BatchRow> batches) {
        this.desk = desk;
        this.page = page;
        this.words = page.words();
        this.batches = batches;
        addClassName("kx-stack");
        add(table());
        next().ifPresent(coming -> {
            List<LessonCard> lessons = LessonCard.before(desk, page, campaign, Objects.requireNonNull(coming.number()));
            if (!lessons.isEmpty()) {
                Div cards = new Div();
                cards.addClassName("kx-campaign-lessons");
                lessons.forEach(cards::add);
                add(new Card(words.text("campaign.batch.learn", words.batch(coming)), cards));
            }
        });
        batches.stream()
                .filter(batch -> page.address()
                        .get(CampaignPage.BATCH)
                        .filter(name(batch)::equals)
                        .isPresent())
                .findFirst()
                .ifPresent(batch -> add(schools(batch)));
    }

    /** The first batch of which nothing has opened yet. */
    private Optional<BatchRow> next() {
        return batches.stream()
                .filter(batch -> batch.number() != null && batch.opened() == 0)
                .findFirst();
    }

    private static String name(BatchRow batch) {
        return batch.number() == null ? NONE : batch.number().toString();
    }

    private Card table() {
        BlockTable table = new BlockTable(words.text("campaign.batches"))
                .texts(words.text("campaign.column.batch"))
                .texts(words.text("campaign.column.state"))
                .texts(words.text("campaign.column.day"))
                .texts(words.text("campaign.column.stages"))
                .numbers(words.text("campaign.column.schools"))
                .numbers(words.text("campaign.column.opened"))
                .numbers(words.text("campaign.column.not-opened"));
        for (BatchRow batch : batches) {
            int all = batch.openings().size();
            table.row(
                    new Anchor(
                            page.address().with(CampaignPage.BATCH, name(batch)).href(), words.batch(batch)),
                    CampaignWords.badge(CampaignWords.band(batch.state()), words.state(batch.state())),
                    BlockTable.text(words.days(batch)),
                    BlockTable.text(words.stages(batch.stages())),
                    BlockTable.text(words.number(batch.schools())),
                    BlockTable.text(words.text("campaign.opened-of", batch.opened(), all)),
                    BlockTable.text(words.number(all - batch.opened())));
        }
        Card card = new Card(words.text("campaign.batches"));
        if (batches.isEmpty()) {
            card.add(new EmptyState(words.text("campaign.batches.none"), ""));
        } else {
            card.add(table);
        }
        if (desk.plans(page.unit().id())) {
            Button plan = PageKeys.press(new Button(words.text("campaign.batch.plan"), click -> plan()), "b");
            plan.addThemeVariants(ButtonVariant.PRIMARY);
            card.actions(plan);
        }
        return card;
    }

    private void plan() {
        int last = batches.stream()
                .map(BatchRow::number)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(0);
        new CampaignDialogs(desk, page).batch(last + 1, desk.clock().today().plusDays(7), Set.of());
    }

    private Component schools(BatchRow batch) {
        ColumnList<BatchOpening> columns = ColumnList.of(
                Column.<BatchOpening>name("school", "campaign.column.school", one -> desk.unit(one.school())
                                .name())
                        .frozen()
                        .wide(),
                Column.<BatchOpening>text(
                                "state", "campaign.column.state", one -> words.state(one.state(batch.today())))
                        .banded(one -> CampaignWords.band(one.state(batch.today())))
                        .sortedBy(Comparator.comparing(one -> one.state(batch.today()))),
                Column.text("stage", "campaign.column.stage", one -> words.stage(one.stage())),
                Column.date("planned", "campaign.column.planned", BatchOpening::planned),
                Column.date("actual", "campaign.column.actual", BatchOpening::actual));
        return new Card(
                words.text("campaign.batch.schools", words.batch(batch)),
                desk.lists()
                        .of(columns, batch.openings())
                        .titled(words.batch(batch))
                        .scoped(words.in(page.unit().name()))
                        .opens(one -> Address.of("organisation/school/"
                                        + desk.unit(one.school()).code())
                                .with("tab", "opening"))
                        .whenEmpty(new EmptyState(words.text("campaign.units.none"), "")));
    }
}
