package org.kaixue.preparedness.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.preparedness.PlanRecord;
import org.kaixue.preparedness.PlanSection;

/** What stands in a plan, section by section; while it is written, also what is still missing. */
final class SectionsPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PreparednessDesk desk;
    private final transient PlanPage page;
    private final transient PlanRecord record;
    private final transient PlanWords words;

    SectionsPart(PreparednessDesk desk, PlanPage page, PlanRecord record) {
        this.desk = desk;
        this.page = page;
        this.record = record;
        this.words = page.words();
        addClassName("kx-stack");
        if (page.editable() && !record.missing().isEmpty()) {
            add(missing());
        }
        add(sections());
    }

    private Card missing() {
        UnorderedList list = new UnorderedList();
        list.addClassName("kx-prep-missing");
        record.missing().forEach(sentence -> list.add(new ListItem(words.said(sentence))));
        return new Card(words.text("preparedness.missing", record.missing().size()), list);
    }

    private Card sections() {
        Card card = new Card(words.text("preparedness.sections"));
        if (page.editable()) {
            Button add = new Button(words.text("preparedness.section.add"), click -> new PlanDialogs(desk, words)
                    .addSection(page, record));
            card.actions(add);
        }
        if (record.sections().isEmpty()) {
            card.add(new EmptyState(
                    words.text(
                            record.document() == null
                                    ? "preparedness.sections.none"
                                    : "preparedness.sections.document"),
                    page.editable() ? words.text("preparedness.sections.next") : ""));
        }
        List<PlanSection> sections = record.sections();
        for (int n = 0; n < sections.size(); n++) {
            card.add(section(sections.get(n), n, sections.size()));
        }
        return card;
    }

    private Div section(PlanSection section, int place, int count) {
        Div head = new Div(new H3(section.draft().heading()));
        head.addClassName("kx-prep-section-head");
        if (page.editable()) {
            if (section.hasGap()) {
                head.add(StatusBadge.worded(Band.AMBER, words.text("preparedness.section.gap")));
            } else if (section.asOffered()) {
                Span offered = new Span(words.text("preparedness.section.as-offered"));
                offered.addClassName("kx-muted");
                head.add(offered);
            }
            head.add(tools(section, place, count));
        }
        Paragraph text = new Paragraph(section.draft().words());
        text.addClassName("kx-prep-words");
        Div whole = new Div(head, text);
        whole.addClassName("kx-prep-section");
        return whole;
    }

    private Div tools(PlanSection section, int place, int count) {
        String heading = section.draft().heading();
        Div tools = new Div();
        tools.addClassName("kx-prep-tools");
        tools.add(tool(VaadinIcon.PENCIL, words.text("preparedness.section.change-one", heading), () -> new PlanDialogs(
                        desk, words)
                .changeSection(page, record, section)));
        if (place > 0) {
            tools.add(tool(
                    VaadinIcon.ARROW_UP, words.text("preparedness.section.up", heading), () -> move(section, true)));
        }
        if (place < count - 1) {
            tools.add(tool(
                    VaadinIcon.ARROW_DOWN,
                    words.text("preparedness.section.down", heading),
                    () -> move(section, false)));
        }
        tools.add(
                tool(VaadinIcon.TRASH, words.text("preparedness.section.remove-one", heading), () -> remove(section)));
        return tools;
    }

    private Button tool(VaadinIcon icon, String label, Runnable work) {
        Button button = new Button(icon.create(), click -> Messages.attempt(work));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private void move(PlanSection section, boolean up) {
        desk.content().move(record.plan().id(), section.id(), up);
        page.refresh().run();
    }

    private void remove(PlanSection section) {
        desk.content().remove(record.plan().id(), section.id());
        page.refresh().run();
        Messages.undo(words.text("preparedness.section.removed", section.draft().heading()), () -> {
            desk.content().add(record.plan().id(), section.draft());
            page.refresh().run();
        });
    }
}
