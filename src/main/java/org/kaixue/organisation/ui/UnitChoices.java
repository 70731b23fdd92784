package org.kaixue.organisation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Permission;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;

/** The tree of units to choose from, or those whose name or code contains what is searched for. */
class UnitChoices extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_FOUND = 50;

    private final transient Scopes scopes;
    private final SerializableConsumer<UnitNode> chosen;
    private final transient Set<UnitId> open = new HashSet<>();
    private transient @Nullable UnitNode current;

    UnitChoices(Scopes scopes, SerializableConsumer<UnitNode> chosen) {
        this.scopes = scopes;
        this.chosen = chosen;
        addClassName("kx-unit-choices");
    }

    /** Shows the tree, open down to the current unit. */
    void show(UnitNode unit) {
        current = unit;
        open.clear();
        scopes.tree().path(unit.id()).forEach(node -> open.add(node.id()));
        tree();
    }

    /** Shows what is found; the tree where nothing is searched for. */
    void filter(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            tree();
            return;
        }
        removeAll();
        List<UnitNode> found = scopes.tree().all().stream()
                .filter(node -> matches(node, wanted) && scopes.readable(node))
                .limit(MOST_FOUND)
                .toList();
        if (found.isEmpty()) {
            add(new Paragraph(getTranslation("organisation.pick.none", text.strip())));
        } else {
            UnorderedList list = new UnorderedList();
            found.forEach(node -> list.add(new ListItem(choice(node))));
            add(list);
        }
    }

    static boolean matches(UnitNode node, String wanted) {
        return node.name().zh().contains(wanted)
                || node.name().en().toLowerCase(Locale.ROOT).contains(wanted)
                || node.code().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void tree() {
        removeAll();
        add(list(scopes.jurisdiction().roots(Permission.ORGANISATION_READ)));
    }

    private UnorderedList list(List<UnitNode> nodes) {
        UnorderedList list = new UnorderedList();
        for (UnitNode node : nodes) {
            List<UnitNode> below = scopes.tree().children(node.id());
            ListItem item = new ListItem();
            if (below.isEmpty()) {
                item.add(choice(node));
            } else {
                item.add(new Div(toggle(node), choice(node)));
                if (open.contains(node.id())) {
                    item.add(list(below));
                }
            }
            list.add(item);
        }
        return list;
    }

    private NativeButton toggle(UnitNode node) {
        boolean isOpen = open.contains(node.id());
        NativeButton toggle = new NativeButton(isOpen ? "−" : "+", click -> {
            if (!open.remove(node.id())) {
                open.add(node.id());
            }
            tree();
        });
        toggle.addClassName("kx-unit-toggle");
        toggle.setAriaLabel(getTranslation(
                isOpen ? "organisation.pick.fold" : "organisation.pick.unfold",
                node.name().in(getLocale())));
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(isOpen));
        return toggle;
    }

    private NativeButton choice(UnitNode node) {
        NativeButton choice = new NativeButton("", click -> chosen.accept(node));
        choice.addClassName("kx-unit-choice");
        Span code = new Span(node.code());
        code.addClassName("kx-muted");
        choice.add(new Span(node.name().in(getLocale())), code);
        if (current != null && node.id().equals(current.id())) {
            choice.addClassName("kx-chosen");
            choice.getElement().setAttribute("aria-current", "true");
        }
        return choice;
    }
}
