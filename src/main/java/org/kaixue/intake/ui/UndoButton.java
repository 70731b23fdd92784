package org.kaixue.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.kaixue.common.ui.Messages;

/** Takes an import back, after a question. */
final class UndoButton {

    private UndoButton() {}

    static Button of(String fileName, int rows, Runnable undo) {
        UI ui = UI.getCurrent();
        Button button = new Button(
                ui.getTranslation("intake.undo"),
                click -> Messages.confirm(
                        ui.getTranslation("intake.undo.ask", fileName),
                        ui.getTranslation("intake.undo.consequence", rows),
                        ui.getTranslation("intake.undo.action"),
                        undo));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
