package org.kaixue.preparedness.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.function.Consumer;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.organisation.UnitKind;
import org.kaixue.preparedness.PlanKind;
import org.kaixue.preparedness.PlanTemplate;
import org.kaixue.preparedness.TemplateDraft;

/** The form of a template. */
record TemplateDialog(PreparednessDesk desk, PlansPage page) {

    /** @param kind proposed */
    void offer(PlanKind kind) {
        form("preparedness.template.offer", draft -> {
                    desk.templates().offer(page.unit().id(), draft);
                    page.refresh().run();
                })
                .open(new TemplateDraft(
                        kind, UnitKind.SCHOOL, "", null, page.words().text("preparedness.template.first")));
    }

    void change(PlanTemplate template) {
        TemplateDraft before = TemplateDraft.of(template);
        form("preparedness.template.change", draft -> {
                    desk.templates().change(template.id(), before, draft);
                    page.refresh().run();
                })
                .open(before);
    }

    private FormDialog<TemplateDraft> form(String titleKey, Consumer<TemplateDraft> save) {
        PlanWords words = page.words();
        Select<PlanKind> kind = new Select<>();
        kind.setItems(PlanKind.values());
        kind.setItemLabelGenerator(one -> one == null ? "" : words.kind(one));
        Select<UnitKind> tier = new Select<>();
        tier.setItems(Arrays.stream(UnitKind.values())
                .filter(one -> one.compareTo(page.unit().kind()) >= 0)
                .toList());
        tier.setItemLabelGenerator(one -> one == null ? "" : words.tier(one));
        TextArea body = new TextArea();
        body.addClassName("kx-prep-text");
        body.setHelperText(words.text("preparedness.template.body.help"));
        return new FormDialog<>(TemplateDraft.class, words.text(titleKey), save)
                .field("title", "preparedness.details.title", new TextField())
                .wide()
                .field("titleEn", "preparedness.details.title-en", new TextField())
                .wide()
                .field("kind", "preparedness.column.kind", kind)
                .field("tier", "preparedness.column.for", tier)
                .field("body", "preparedness.column.body", body)
                .wide();
    }
}
