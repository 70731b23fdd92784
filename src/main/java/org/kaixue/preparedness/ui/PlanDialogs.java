package org.kaixue.preparedness.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.converter.Converter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.organisation.UnitNode;
import org.kaixue.preparedness.ApprovalDraft;
import org.kaixue.preparedness.BeginDraft;
import org.kaixue.preparedness.DetailsDraft;
import org.kaixue.preparedness.PlanKind;
import org.kaixue.preparedness.PlanRecord;
import org.kaixue.preparedness.PlanSection;
import org.kaixue.preparedness.PlanTemplate;
import org.kaixue.preparedness.PlanVersion;
import org.kaixue.preparedness.ReturnDraft;
import org.kaixue.preparedness.SectionDraft;
import org.kaixue.preparedness.TemplateId;

/** The forms of a plan. */
record PlanDialogs(PreparednessDesk desk, PlanWords words) {

    void begin(UnitNode unit, PlanKind kind) {
        begin(unit, kind, () -> {});
    }

    /** Begins a plan and goes to its page. */
    void begin(UnitNode unit, PlanKind kind, Runnable refresh) {
        List<PlanTemplate> offered = desk.templates().of(unit.id()).stream()
                .filter(template -> template.kind() == kind)
                .toList();
        ComboBox<PlanTemplate> template = new ComboBox<>();
        template.setItems(offered);
        template.setItemLabelGenerator(one -> one.example()
                ? words.text("preparedness.template.example-named", one.title())
                : words.text("preparedness.template.named", one.title(), one.number()));
        template.setClearButtonVisible(true);
        template.setHelperText(words.text("preparedness.begin.template.help"));
        new FormDialog<>(BeginDraft.class, words.text("preparedness.begin." + kind), draft -> {
                    desk.drafts().begin(unit.id(), kind, draft.template());
                    PlansPage.plan(unit, kind).open(UI.getCurrentOrThrow());
                    refresh.run();
                })
                .explain(words.text("preparedness.begin.explain", unit.name()))
                .field("template", "preparedness.column.template", template, templates(offered))
                .wide()
                .action(words.text("preparedness.next.begin"))
                .open(new BeginDraft(
                        offered.isEmpty() ? null : offered.getFirst().id()));
    }

    private static Converter<@Nullable PlanTemplate, @Nullable TemplateId> templates(List<PlanTemplate> offered) {
        return Converter.from(
                template -> template == null ? null : template.id(),
                id -> offered.stream()
                        .filter(template -> template.id().equals(id))
                        .findFirst()
                        .orElse(null),
                Exception::getMessage);
    }

    void details(PlanPage page, PlanVersion plan) {
        new FormDialog<>(DetailsDraft.class, words.text("preparedness.details"), draft -> {
                    desk.drafts().details(plan.id(), plan.details(), draft);
                    page.refresh().run();
                })
                .field("title", "preparedness.details.title", new TextField())
                .wide()
                .field("titleEn", "preparedness.details.title-en", new TextField())
                .wide()
                .field("issuedOn", "preparedness.details.issued", Dates.picker())
                .field("reviewBy", "preparedness.details.review", Dates.picker())
                .conflict(() -> desk.plans().record(plan.id()).plan().details())
                .open(plan.details());
    }

    void addSection(PlanPage page, PlanRecord record) {
        section("preparedness.section.add", draft -> {
                    desk.content().add(record.plan().id(), draft);
                    page.refresh().run();
                })
                .open(new SectionDraft("", ""));
    }

    void changeSection(PlanPage page, PlanRecord record, PlanSection section) {
        section("preparedness.section.change", draft -> {
                    desk.content().change(record.plan().id(), section.id(), section.draft(), draft);
                    page.refresh().run();
                })
                .open(section.draft());
    }

    private FormDialog<SectionDraft> section(String titleKey, Consumer<SectionDraft> save) {
        TextArea text = new TextArea();
        text.addClassName("kx-prep-text");
        return new FormDialog<>(SectionDraft.class, words.text(titleKey), save)
                .field("heading", "preparedness.column.heading", new TextField())
                .wide()
                .field("words", "preparedness.column.words", text)
                .wide();
    }

    void approve(PlanPage page, PlanVersion plan) {
        new FormDialog<>(ApprovalDraft.class, words.text("preparedness.approve"), draft -> {
                    desk.approvals().approve(plan.id(), draft);
                    page.refresh().run();
                    Messages.saved(words.text("preparedness.approved"));
                })
                .explain(words.text("preparedness.approve.explain", plan.number()))
                .field("note", "preparedness.about.remark", new TextArea())
                .wide()
                .action(words.text("preparedness.approve"))
                .open(new ApprovalDraft(null));
    }

    void giveBack(PlanPage page, PlanVersion plan) {
        new FormDialog<>(ReturnDraft.class, words.text("preparedness.return"), draft -> {
                    desk.approvals().giveBack(plan.id(), draft);
                    page.refresh().run();
                    Messages.saved(words.text("preparedness.returned"));
                })
                .explain(words.text("preparedness.return.explain"))
                .field("reason", "preparedness.return.reason", new TextArea())
                .wide()
                .action(words.text("preparedness.return"))
                .open(new ReturnDraft(""));
    }
}
