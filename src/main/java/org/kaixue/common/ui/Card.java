package org.kaixue.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A part of a page under a heading of its own, with room for links at its right. */
public final class Card extends Section {

    private static final long serialVersionUID = 1L;

    private final Div head = new Div();

    public Card(String title, Component... content) {
        addClassName("kx-card");
        head.addClassName("kx-card-head");
        head.add(new H2(title));
        add(head);
        add(content);
    }

    /** Links or buttons at the right of the heading. */
    public Card actions(Component... actions) {
        Div slot = new Div(actions);
        slot.addClassName("kx-card-actions");
        head.add(slot);
        return this;
    }
}
