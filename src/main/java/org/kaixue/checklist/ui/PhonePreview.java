package org.kaixue.checklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.kaixue.checklist.AnswerKind;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Edition;

/** How the list looks on a phone, one question after another; nothing is answered here. */
final class PhonePreview extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient ListWords words;
    private final transient List<ChecklistItem> items;
    private final Div screen = new Div();
    private final Button back;
    private final Button next;
    private int at;

    PhonePreview(ListWords words, Edition edition) {
        this.words = words;
        this.items = edition.items();
        addClassName("kx-phone");
        screen.addClassName("kx-phone-screen");
        back = new Button(words.text("checklist.phone.back"), click -> go(-1));
        next = new Button(words.text("checklist.phone.next"), click -> go(1));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        Div foot = new Div(back, next);
        foot.addClassName("kx-phone-foot");
        Span title = new Span(words.in(edition.name()));
        title.addClassName("kx-phone-title");
        Div frame = new Div(title, screen, foot);
        frame.addClassName("kx-phone-frame");
        add(new H2(words.text("checklist.phone")), frame);
        setVisible(!items.isEmpty());
        go(0);
    }

    private void go(int by) {
        if (items.isEmpty()) {
            return;
        }
        at = Math.clamp((long) at + by, 0, items.size() - 1);
        back.setEnabled(at > 0);
        next.setEnabled(at < items.size() - 1);
        screen.removeAll();
        ChecklistItem item = items.get(at);
        Span where = line(
                "kx-muted", words.text("checklist.phone.at", item.number(), items.size(), words.gate(item.gate())));
        Span group = line("kx-muted", words.in(item.group()));
        if (item.veto()) {
            Span veto = new Span(words.text("checklist.phone.veto"));
            veto.addClassName("kx-phone-veto");
            group.add(veto);
        }
        Span question = line("kx-phone-question", words.in(item.text()));
        screen.add(where, group, question);
        if (item.fact() != null) {
            screen.add(line("kx-muted", words.text("checklist.phone.fact", words.text(item.fact()))));
        }
        screen.add(answers(item));
        String evidence = words.evidence(item);
        if (!evidence.isEmpty()) {
            screen.add(line("kx-muted", evidence));
        }
        screen.add(chips(
                "kx-phone-more", List.of(words.text("checklist.phone.photo"), words.text("checklist.phone.note"))));
    }

    private Div answers(ChecklistItem item) {
        List<String> offered = new ArrayList<>();
        switch (item.kind()) {
            case YES_NO -> offered.addAll(List.of(words.text("checklist.phone.yes"), words.text("checklist.phone.no")));
            case CHOICE -> item.choices().forEach(choice -> offered.add(words.in(choice.text())));
            case NUMBER -> offered.add(words.text("checklist.phone.number", item.unit() == null ? "" : item.unit()));
            case DATE ->
                offered.addAll(List.of(words.text("checklist.phone.date"), words.text("checklist.phone.never")));
            case TEXT -> offered.add(words.text("checklist.phone.text"));
            case PHOTO ->
                offered.addAll(List.of(words.text("checklist.phone.take"), words.text("checklist.phone.nothing")));
        }
        if (item.mayNotApply()) {
            offered.add(words.text("checklist.phone.not-applicable"));
        }
        Div chips = chips("kx-phone-answers", offered);
        if (item.kind() == AnswerKind.CHOICE) {
            chips.addClassName("kx-phone-column");
        }
        return chips;
    }

    private static Div chips(String styleClass, List<String> texts) {
        Div chips = new Div();
        chips.addClassName(styleClass);
        for (String text : texts) {
            Span chip = new Span(text);
            chip.addClassName("kx-phone-chip");
            chips.add(chip);
        }
        return chips;
    }

    private static Span line(String styleClass, String text) {
        Span line = new Span(text);
        line.addClassNames("kx-phone-line", styleClass);
        return line;
    }
}
