package org.kaixue.security.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.textfield.PasswordField;

/** A field for a password that says to password managers which one it is. */
class SecretField extends PasswordField {

    private static final long serialVersionUID = 1L;

    SecretField(String label, String autocomplete) {
        super(label);
        getElement().setAttribute("autocomplete", autocomplete);
        setManualValidation(true);
        setWidthFull();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement()
                .executeJs(
                        "this.i18n = Object.assign({}, this.i18n, {reveal: $0})",
                        getTranslation("security.password.reveal"));
    }
}
