package org.kaixue.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where there is nothing yet: what would be here, and what to do next. */
public final class EmptyState extends Div {

    private static final long serialVersionUID = 1L;

    public EmptyState(String what, String next) {
        addClassName("kx-empty");
        Paragraph first = new Paragraph(what);
        first.addClassName("kx-empty-what");
        add(first);
        if (!next.isBlank()) {
            add(new Paragraph(next));
        }
    }

    /** What to press next. */
    public EmptyState action(Component action) {
        add(action);
        return this;
    }
}
