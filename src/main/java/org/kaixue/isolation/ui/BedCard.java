package org.kaixue.isolation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Messages;
import org.kaixue.isolation.CaseStep;
import org.kaixue.isolation.StayRow;

/** The bed of a case; {@link BedChoice} offers those that are free. */
record BedCard(CaseVisit visit) {

    static final String KEY = "cases.bed.";

    /** Whether a bed is still to be chosen, by whoever leads the case. */
    boolean toBeChosen() {
        return visit.sheet().stay() == null
                && visit.leading()
                && !visit.sheet().row().steps().done(CaseStep.TRANSFERRED);
    }

    void into(Div page) {
        StayRow stay = visit.sheet().stay();
        if (stay != null) {
            page.add(lying(stay));
        }
    }

    private Card lying(StayRow stay) {
        CaseWords words = visit.words();
        if (stay.leftAt() != null) {
            Card card = new Card(
                    text("title"),
                    new Paragraph(text(
                            "was",
                            stay.room(),
                            stay.number(),
                            words.time(stay.leftAt(), visit.sheet().now()))));
            card.actions(board(visit));
            return card;
        }
        Card card = new Card(
                text("title"),
                new Paragraph(text(
                        "in",
                        stay.room(),
                        stay.number(),
                        words.time(stay.admittedAt(), visit.sheet().now()))));
        card.actions(board(visit));
        if (visit.sheet().writable()) {
            card.add(new Button(text("leave"), click -> {
                visit.change(desk -> desk.stays().leave(visit.id()));
                Messages.saved(text("left"));
            }));
        }
        return card;
    }

    static Anchor board(CaseVisit visit) {
        return new Anchor(
                CaseLinks.rooms(visit.desk().unit(visit.sheet().row().school())).href(),
                visit.words().text(KEY + "board"));
    }

    private String text(String name, Object... values) {
        return visit.words().text(KEY + name, values);
    }
}
