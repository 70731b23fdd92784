package org.kaixue.security.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The second step of a sign-in: the code of the authenticator app, or a recovery code. */
class CodeForm extends PostedForm {

    private static final long serialVersionUID = 1L;

    CodeForm(boolean wrong) {
        addClassName("kx-sign-in-form");
        var error = new Paragraph(getTranslation("security.factor.wrong"));
        error.addClassName("kx-sign-in-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(wrong);
        var code = new CodeField(getTranslation("security.factor.code-or-recovery"));
        code.getElement().setAttribute("name", "code");
        code.setAutofocus(true);
        var enter = new NativeButton(getTranslation("security.sign-in.enter"));
        enter.addClassName("kx-sign-in-enter");
        enter.getElement().setAttribute("type", "submit");
        var lost = new Span(getTranslation("security.factor.lost"));
        lost.addClassName("kx-sign-in-lost");
        add(
                error,
                new Paragraph(getTranslation("security.factor.asked")),
                code,
                enter,
                lost,
                new Anchor("./login", getTranslation("security.factor.again")));
    }
}
