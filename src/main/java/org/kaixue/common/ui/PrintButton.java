package org.kaixue.common.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;

/** Prints the page as it is: pictures, tables and the answer, on A4, without the frame. */
public final class PrintButton {

    private PrintButton() {}

    public static Button create() {
        Button button = new Button(UI.getCurrent().getTranslation("common.list.print"));
        button.addClickListener(click -> button.getElement().executeJs("window.print()"));
        return button;
    }
}
