package org.kaixue.preparedness.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.organisation.UnitId;
import org.kaixue.preparedness.PlanKind;
import org.kaixue.preparedness.PlanTemplate;
import org.kaixue.preparedness.SectionDraft;

/** The library: what plans are begun from, and the template that the address names. */
final class TemplatesPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PreparednessDesk desk;
    private final transient PlansPage page;
    private final transient PlanWords words;

    TemplatesPart(PreparednessDesk desk, PlansPage page) {
        this.desk = desk;
        this.page = page;
        this.words = page.words();
        addClassName("kx-stack");
        List<PlanTemplate> templates = desk.templates().shelf(page.unit().id());
        add(list(templates));
        templates.stream()
                .filter(template -> page.address()
                        .get(PlansPage.TEMPLATE)
                        .filter(id(template)::equals)
                        .isPresent())
                .findFirst()
                .ifPresent(template -> add(whole(template)));
    }

    private static String id(PlanTemplate template) {
        return template.id().value().toString();
    }

    private Card list(List<PlanTemplate> templates) {
        ColumnList<PlanTemplate> columns = ColumnList.of(
                Column.<PlanTemplate>text("title", "preparedness.column.template", this::title)
                        .frozen()
                        .wide(),
                Column.text("kind", "preparedness.column.kind", template -> words.kind(template.kind())),
                Column.text("tier", "preparedness.column.for", template -> words.tier(template.tier())),
                Column.text("by", "preparedness.column.offered-by", this::offeredBy),
                Column.number("sections", "preparedness.column.sections", template -> template.sections()
                        .size()),
                Column.<PlanTemplate>text("state", "preparedness.column.state", this::state)
                        .banded(template ->
                                template.retired() ? Band.UNKNOWN : template.example() ? Band.AMBER : Band.GREEN),
                Column.moment("changed", "preparedness.column.changed", PlanTemplate::changedAt));
        Card card = new Card(
                words.text("preparedness.part.TEMPLATES"),
                new Paragraph(words.text("preparedness.templates.about")),
                desk.lists()
                        .of(columns, templates)
                        .titled(words.text("preparedness.part.TEMPLATES"))
                        .scoped(words.in(page.unit().name()))
                        .opens(template -> page.address().with(PlansPage.TEMPLATE, id(template)))
                        .whenEmpty(new EmptyState(words.text("preparedness.templates.none"), "")));
        if (desk.templates().mayOffer(page.unit().id())) {
            Button offer = new Button(words.text("preparedness.template.offer"), click -> new TemplateDialog(desk, page)
                    .offer(PlanKind.CONTROL));
            offer.addThemeVariants(ButtonVariant.PRIMARY);
            card.actions(offer);
        }
        return card;
    }

    private String title(PlanTemplate template) {
        String english = template.titleEn();
        return page.words().locale().getLanguage().equals("zh") || english == null ? template.title() : english;
    }

    private String offeredBy(PlanTemplate template) {
        UnitId unit = template.unit();
        return unit == null
                ? words.text("preparedness.template.portal")
                : words.in(desk.unit(unit).name());
    }

    private String state(PlanTemplate template) {
        if (template.retired()) {
            return words.text("preparedness.template.retired");
        }
        return words.text(template.example() ? "preparedness.template.example" : "preparedness.template.in-use");
    }

    private Card whole(PlanTemplate template) {
        Card card = new Card(
                title(template),
                StatusBadge.worded(
                        template.retired() ? Band.UNKNOWN : template.example() ? Band.AMBER : Band.GREEN,
                        state(template)));
        if (desk.templates().mayChange(template)) {
            card.actions(
                    new Button(words.text("preparedness.template.change"), click -> new TemplateDialog(desk, page)
                            .change(template)),
                    template.retired()
                            ? new Button(
                                    words.text("preparedness.template.restore"),
                                    click -> Messages.attempt(() -> restore(template)))
                            : new Button(
                                    words.text("preparedness.template.retire"),
                                    click -> Messages.attempt(() -> retire(template))));
        }
        for (SectionDraft section : template.sections()) {
            Paragraph text = new Paragraph(section.words());
            text.addClassName("kx-prep-words");
            Div whole = new Div(new H3(section.heading()), text);
            whole.addClassName("kx-prep-section");
            card.add(whole);
        }
        return card;
    }

    private void retire(PlanTemplate template) {
        desk.templates().retire(template.id());
        page.refresh().run();
        Messages.undo(words.text("preparedness.template.was-retired"), () -> restore(template));
    }

    private void restore(PlanTemplate template) {
        desk.templates().restore(template.id());
        page.refresh().run();
    }
}
