package org.kaixue.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;

/** Says in the page's place what happened, what was kept and what to do. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final String TITLE = "title";
    private static final String NEXT = "next";

    private String title = "";

    ErrorPage() {
        addClassName("kx-error-page");
    }

    /** Fills the page with the title and the sentences {@code <key>title} and {@code <key>next}. */
    final void say(String key, String happened) {
        title = getTranslation(key.concat(TITLE));
        var sign = new Span("!");
        sign.addClassName("kx-error-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        var home = new Anchor(".", getTranslation("shell.error.home"));
        home.addClassName("kx-error-home");
        removeAll();
        add(sign, new H1(title), new Paragraph(happened), new Paragraph(getTranslation(key.concat(NEXT))), home);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
