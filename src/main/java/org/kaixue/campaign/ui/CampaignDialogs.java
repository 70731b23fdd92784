package org.kaixue.campaign.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.converter.Converter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.campaign.BatchDraft;
import org.kaixue.campaign.Batches;
import org.kaixue.campaign.Campaign;
import org.kaixue.campaign.CampaignDraft;
import org.kaixue.campaign.CampaignId;
import org.kaixue.campaign.CampaignKind;
import org.kaixue.checklist.ChecklistId;
import org.kaixue.checklist.ChecklistRow;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;

/** The forms of a campaign and of its batches. */
record CampaignDialogs(CampaignDesk desk, CampaignPage page) {

    private static final int SIX_WEEKS = 42;

    void begin() {
        form("campaign.begin", draft -> {
                    CampaignId id = desk.campaigns()
                            .begin(page.unit().id(), page.scope().term(), draft);
                    page.address()
                            .without(CampaignPage.MEASURE)
                            .with(CampaignPage.CAMPAIGN, id.value().toString())
                            .open(UI.getCurrentOrThrow());
                })
                .explain(page.words().text("campaign.begin.explain", page.unit().name()))
                .open(new CampaignDraft(
                        "",
                        CampaignKind.TERM_OPENING,
                        desk.clock().today(),
                        desk.clock().today().plusDays(SIX_WEEKS),
                        Set.of()));
    }

    void change(Campaign campaign) {
        CampaignDraft before = CampaignDraft.of(campaign);
        form("campaign.change", draft -> {
                    desk.campaigns().change(campaign.id(), before, draft);
                    page.refresh().run();
                })
                .open(before);
    }

    private FormDialog<CampaignDraft> form(String titleKey, Consumer<CampaignDraft> save) {
        CampaignWords words = page.words();
        Select<CampaignKind> kind = new Select<>();
        kind.setItems(CampaignKind.values());
        kind.setItemLabelGenerator(one -> one == null ? "" : words.text("campaign.kind." + one));
        List<ChecklistRow> offered = desk.checklists().rows().stream()
                .filter(row -> row.published() && !row.retired())
                .toList();
        CheckboxGroup<ChecklistRow> lists = new CheckboxGroup<>();
        lists.setItems(offered);
        lists.setItemLabelGenerator(row -> words.in(row.name()));
        return new FormDialog<>(CampaignDraft.class, words.text(titleKey), save)
                .field("name", "campaign.field.name", new TextField())
                .wide()
                .field("kind", "campaign.field.kind", kind)
                .field("from", "campaign.field.from", Dates.picker())
                .field("until", "campaign.field.until", Dates.picker())
                .field("checklists", "campaign.checklists", lists, lists(offered))
                .wide();
    }

    private static Converter<Set<ChecklistRow>, Set<ChecklistId>> lists(List<ChecklistRow> offered) {
        return Converter.from(
                rows -> rows == null
                        ? Set.of()
                        : rows.stream().map(ChecklistRow::id).collect(Collectors.toSet()),
                ids -> offered.stream()
                        .filter(row -> ids != null && ids.contains(row.id()))
                        .collect(Collectors.toSet()),
                Exception::getMessage);
    }

    /** @param number proposed */
    void batch(int number, LocalDate day, Set<Stage> stages) {
        CampaignWords words = page.words();
        CheckboxGroup<Stage> choice = new CheckboxGroup<>();
        choice.setItems(Stage.values());
        choice.setItemLabelGenerator(words::stage);
        List<UnitNode> below = desk.units().tree().children(page.unit().id());
        MultiSelectComboBox<UnitNode> units = new MultiSelectComboBox<>();
        units.setItems(below);
        units.setItemLabelGenerator(unit -> words.in(unit.name()));
        units.setHelperText(words.text("campaign.batch.units.help"));
        FormDialog<BatchDraft> form = new FormDialog<>(BatchDraft.class, words.text("campaign.batch.plan"), draft -> {
            Batches.Planned planned =
                    desk.batches().plan(page.unit().id(), page.scope().term(), draft);
            page.refresh().run();
            Messages.undo(told(draft, planned), () -> {
                desk.batches().takeBack(page.unit().id(), page.scope().term(), planned.before());
                page.refresh().run();
            });
        });
        form.explain(words.text("campaign.batch.explain", page.unit().name()))
                .field("number", "campaign.column.batch", new IntegerField())
                .field("day", "campaign.field.opens", Dates.picker())
                .field("stages", "campaign.column.stages", choice)
                .wide();
        if (!below.isEmpty()) {
            form.field("units", "campaign.batch.units", units, units(below)).wide();
        }
        form.action(words.text("campaign.batch.do"));
        form.open(new BatchDraft(number, stages, Set.of(), day));
    }

    private String told(BatchDraft draft, Batches.Planned planned) {
        CampaignWords words = page.words();
        return planned.opened() == 0
                ? words.text("campaign.batch.planned", draft.number(), planned.openings(), draft.day())
                : words.text(
                        "campaign.batch.planned-some",
                        draft.number(),
                        planned.openings(),
                        draft.day(),
                        planned.opened());
    }

    private static Converter<Set<UnitNode>, Set<UnitId>> units(List<UnitNode> below) {
        return Converter.from(
                CampaignDialogs::ids,
                ids -> below.stream()
                        .filter(unit -> ids != null && ids.contains(unit.id()))
                        .collect(Collectors.toSet()),
                Exception::getMessage);
    }

    private static Set<UnitId> ids(@Nullable Set<UnitNode> units) {
        return units == null ? Set.of() : units.stream().map(UnitNode::id).collect(Collectors.toSet());
    }
}
