package org.kaixue.isolation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says that the connection is gone; the browser shows and hides it. */
final class GoneBanner extends Div {

    private static final long serialVersionUID = 1L;

    GoneBanner() {
        Span sign = new Span("●");
        sign.getElement().setAttribute("aria-hidden", "true");
        add(sign, new Span(getTranslation("cases.case.gone")));
        addClassName("kx-gone");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("hidden", true);
    }
}
