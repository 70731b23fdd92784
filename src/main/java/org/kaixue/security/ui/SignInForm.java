package org.kaixue.security.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** User name and password, in a form that password managers know. */
class SignInForm extends PostedForm {

    private static final long serialVersionUID = 1L;

    private final Paragraph error = new Paragraph();
    private final TextField username = new TextField(getTranslation("security.username"));
    private final SecretField password = new SecretField(getTranslation("security.password"), "current-password");

    SignInForm() {
        addClassName("kx-sign-in-form");
        error.addClassName("kx-sign-in-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        username.getElement()
                .setAttribute("name", "username")
                .setAttribute("autocomplete", "username")
                .setAttribute("autocapitalize", "none")
                .setAttribute("spellcheck", "false");
        username.setAutofocus(true);
        password.getElement().setAttribute("name", "password");
        username.setWidthFull();
        var enter = new NativeButton(getTranslation("security.sign-in.enter"));
        enter.addClassName("kx-sign-in-enter");
        enter.getElement().setAttribute("type", "submit");
        add(error, username, password, enter);
    }

    /** Puts back the user name that was typed before. */
    void fill(String typed) {
        if (!typed.isEmpty()) {
            username.setValue(typed);
            username.setAutofocus(false);
            password.setAutofocus(true);
        }
    }

    /** Says why the last attempt was refused. */
    void refuse(String sentence) {
        error.setText(sentence);
        error.setVisible(true);
    }
}
