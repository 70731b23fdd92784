package org.kaixue.security.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** The second step of a sign-in: the code of the authenticator app, or a recovery code. */
class CodeForm extends PostedForm {

    private static final long serialVersionUID = 1L;

    CodeForm(boolean wrong) {
        addClassName("kx-sign-in-form");
        var error = new Paragraph(getTranslation("security.factor.wrong"));
        error.addClassName("kx-sign-in-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(wrong);
        var code = new TextField(getTranslation("security.factor.code-or-recovery"));
        code.getElement()
                .setAttribute("name", "code")
                .setAttribute("autocomplete", "one-time-code")
                .setAttribute("autocapitalize", "none");
        code.setAutofocus(true);
        code.setWidthFull();
        var enter = new NativeButton(getTranslation("security.sign-in.enter"));
        enter.addClassName("kx-sign-in-enter");
        enter.getElement().setAttribute("type", "submit");
        add(
                error,
                new Paragraph(getTranslation("security.factor.asked")),
                code,
                enter,
                new Anchor("./login", getTranslation("security.factor.again")));
    }
}
