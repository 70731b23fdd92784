package org.kaixue.isolation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;

/** Keeps what is being typed into a field in the browser's tab, until it is saved: a lost session loses no text. */
final class KeptText {

    private KeptText() {}

    /** Gives the field back what was typed under this name before, and keeps what is typed from now on. */
    static void of(Component field, String name) {
        field.getElement().executeJs("window.kaixueCase && window.kaixueCase.restore(this, $0)", name);
    }

    static void forget(String name) {
        UI.getCurrentOrThrow().getPage().executeJs("window.kaixueCase && window.kaixueCase.saved($0)", name);
    }
}
