package org.kaixue.common.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** Links side by side of which one is where the reader is. */
public final class Choice extends Div {

    private static final long serialVersionUID = 1L;

    public Choice() {
        addClassName("kx-choice");
    }

    /**
     * Adds a link.
     *
     * @return the link, for a sign before its text
     */
    public Anchor option(String text, Address address, boolean chosen) {
        Anchor option = new Anchor(address.href(), text);
        if (chosen) {
            option.addClassName("kx-chosen");
            option.getElement().setAttribute("aria-current", "true");
        }
        add(option);
        return option;
    }
}
