package org.kaixue.checklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.Gate;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Choice;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageKeys;
import org.kaixue.common.ui.StatusBadge;

/** The items of an edition, gate by gate; those of a draft can be changed where they stand. */
final class ItemsPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final String DOT = " · ";

    private final transient ListDesk desk;
    private final transient ListPage page;
    private final transient ListWords words;
    private final boolean writes;

    ItemsPart(ListDesk desk, ListPage page, boolean writes) {
        this.desk = desk;
        this.page = page;
        this.words = page.words();
        this.writes = writes;
        addClassName("kx-stack");
        add(tools());
        if (page.edition().items().isEmpty()) {
            add(new EmptyState(
                    words.text("checklist.items.none"), writes ? words.text("checklist.items.none.next") : ""));
        }
        for (Gate gate : Gate.values()) {
            List<ChecklistItem> items = page.edition().at(gate);
            boolean shown = page.gate().map(gate::equals).orElse(true);
            if (shown && !items.isEmpty()) {
                add(gate(gate, items));
            }
        }
    }

    private Div tools() {
        Choice choice = new Choice();
        int all = page.edition().items().size();
        choice.option(
                words.text("checklist.gate.all") + " " + all,
                page.address().without(ListLinks.GATE),
                page.gate().isEmpty());
        for (Gate gate : Gate.values()) {
            int count = page.edition().at(gate).size();
            if (count > 0) {
                choice.option(
                        words.gate(gate) + " " + count,
                        page.address().with(ListLinks.GATE, gate.name()),
                        page.gate().filter(gate::equals).isPresent());
            }
        }
        Div tools = new Div(choice);
        tools.addClassName("kx-checklist-tools");
        if (writes) {
            Button add = PageKeys.press(
                    new Button(words.text("checklist.item.add"), click -> new ItemDialog(desk, page)
                            .add(page.gate().orElse(null))),
                    "a");
            add.addThemeVariants(ButtonVariant.PRIMARY);
            tools.add(add);
        }
        return tools;
    }

    private Card gate(Gate gate, List<ChecklistItem> items) {
        Map<String, List<ChecklistItem>> groups = new LinkedHashMap<>();
        for (ChecklistItem item : items) {
            groups.computeIfAbsent(words.in(item.group()), none -> new ArrayList<>())
                    .add(item);
        }
        Card card = new Card(words.gate(gate));
        groups.forEach((name, members) -> {
            H3 heading = new H3(name);
            heading.addClassName("kx-checklist-group");
            OrderedList list = new OrderedList();
            list.addClassName("kx-checklist-items");
            members.forEach(item -> list.add(item(item)));
            card.add(heading, list);
        });
        return card;
    }

    private ListItem item(ChecklistItem item) {
        Span number = new Span(String.valueOf(item.number()));
        number.addClassName("kx-checklist-number");
        Div text = new Div(new Span(words.in(item.text())));
        text.addClassName("kx-checklist-text");
        if (item.veto()) {
            text.add(StatusBadge.worded(Band.RED, words.text("checklist.veto")));
        }
        Div what = new Div(text);
        what.addClassName("kx-checklist-what");
        if (writes) {
            what.add(muted(words.other(item.text())));
        }
        what.add(muted(detail(item)));
        if (item.fact() != null) {
            what.add(muted(words.text("checklist.known", words.text(item.fact()))));
        }
        ListItem line = new ListItem(number, what);
        if (writes) {
            line.add(tools(item));
        }
        return line;
    }

    private String detail(ChecklistItem item) {
        StringBuilder detail = new StringBuilder(words.kind(item.kind()));
        append(detail, words.limits(item));
        append(detail, item.mayNotApply() ? words.text("checklist.may-not-apply") : "");
        append(detail, words.evidence(item));
        append(detail, words.text("checklist.due", words.severity(item.severity())));
        return detail.toString();
    }

    private static void append(StringBuilder detail, String more) {
        if (!more.isEmpty()) {
            detail.append(DOT).append(more);
        }
    }

    private static Span muted(String text) {
        Span span = new Span(text);
        span.addClassName("kx-muted");
        return span;
    }

    private Component tools(ChecklistItem item) {
        Div tools = new Div(
                tool("checklist.item.change", item, () -> new ItemDialog(desk, page).change(item)),
                tool("checklist.item.up", item, () -> move(item, item.number() - 1)),
                tool("checklist.item.down", item, () -> move(item, item.number() + 1)),
                tool("checklist.item.remove", item, () -> remove(item)));
        tools.addClassName("kx-checklist-item-tools");
        return tools;
    }

    private Button tool(String key, ChecklistItem item, Runnable work) {
        Button button = new Button(words.text(key), click -> Messages.attempt(work));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(words.text("checklist.item.of", words.text(key), item.number()));
        return button;
    }

    private void move(ChecklistItem item, int to) {
        desk.items().move(page.edition().id(), item.key(), to);
        page.refresh().run();
    }

    private void remove(ChecklistItem item) {
        ChecklistItem removed = desk.items().remove(page.edition().id(), item.key());
        page.refresh().run();
        Messages.undo(words.text("checklist.item.removed", item.number()), () -> {
            desk.items().putBack(page.edition().id(), removed);
            page.refresh().run();
        });
    }
}
