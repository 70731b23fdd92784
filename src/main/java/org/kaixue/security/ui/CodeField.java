package org.kaixue.security.ui;

import com.vaadin.flow.component.textfield.TextField;

/** A field for a code of the second factor, which phones and password managers fill in by themselves. */
class CodeField extends TextField {

    private static final long serialVersionUID = 1L;

    CodeField(String label) {
        super(label);
        getElement()
                .setAttribute("autocomplete", "one-time-code")
                .setAttribute("autocapitalize", "none")
                .setAttribute("spellcheck", "false");
        setManualValidation(true);
        setWidthFull();
    }

    /** Only digits are awaited: phones show their keys. */
    CodeField digits() {
        getElement().addAttachListener(attached -> getElement().executeJs("this.inputElement.inputMode = 'numeric'"));
        return this;
    }

    /** Says what is wrong with the code. */
    void refuse(String sentence) {
        setErrorMessage(sentence);
        setInvalid(true);
        focus();
    }
}
