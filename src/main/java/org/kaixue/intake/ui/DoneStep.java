package org.kaixue.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.kaixue.common.ui.Card;
import org.kaixue.intake.Outcome;
import org.kaixue.intake.Preview;

/** What was imported, where it is, and how it is taken back. */
final class DoneStep extends Div {

    private static final long serialVersionUID = 1L;

    DoneStep(Preview preview, Runnable another, Runnable undo) {
        Paragraph answer = new Paragraph(getTranslation(
                "intake.done.answer",
                preview.written(),
                preview.count(Outcome.NEW),
                preview.count(Outcome.CHANGED),
                preview.count(Outcome.UNCHANGED)));
        answer.getElement().setAttribute("role", "status");
        Anchor records = new Anchor(preview.matching().kind().records().href(), getTranslation("intake.done.records"));
        records.addClassName("kx-button");
        Div actions = new Div(
                records,
                new Button(getTranslation("intake.done.another"), click -> another.run()),
                UndoButton.of(preview.matching().file().name(), preview.written(), undo));
        actions.addClassName("kx-actions");
        add(new Card(getTranslation("intake.step.done"), answer, actions));
    }
}
