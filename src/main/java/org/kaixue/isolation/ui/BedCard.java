package org.kaixue.isolation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Messages;
import org.kaixue.isolation.BedRow;
import org.kaixue.isolation.CaseStep;
import org.kaixue.isolation.StayRow;

/** The bed of a case: which one, or which are free; one touch takes it. */
record BedCard(CaseVisit visit) {

    private static final String KEY = "cases.bed.";

    void into(Div page) {
        StayRow stay = visit.sheet().stay();
        if (stay != null) {
            page.add(lying(stay));
        } else if (visit.leading() && !visit.sheet().row().steps().done(CaseStep.TRANSFERRED)) {
            page.add(choice());
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
            card.actions(board());
            return card;
        }
        Card card = new Card(
                text("title"),
                new Paragraph(text(
                        "in",
                        stay.room(),
                        stay.number(),
                        words.time(stay.admittedAt(), visit.sheet().now()))));
        card.actions(board());
        if (visit.sheet().writable()) {
            card.add(new Button(text("leave"), click -> {
                visit.change(desk -> desk.stays().leave(visit.id()));
                Messages.saved(text("left"));
            }));
        }
        return card;
    }

    private Card choice() {
        List<BedRow> free = visit.desk().stays().beds(visit.id()).stream()
                .filter(BedRow::free)
                .toList();
        Card card = new Card(text("choose"));
        card.actions(board());
        if (free.isEmpty()) {
            card.add(new Paragraph(text("none")));
            return card;
        }
        Div beds = new Div();
        beds.addClassName("kx-beds");
        free.forEach(bed -> beds.add(offer(bed)));
        card.add(new Paragraph(text("explain")), beds);
        return card;
    }

    private NativeButton offer(BedRow bed) {
        NativeButton offer = new NativeButton();
        offer.addClassName("kx-offer");
        Span room = new Span(bed.roomName());
        room.addClassName("kx-offer-name");
        offer.add(room, new Span(text("number", bed.number())));
        offer.addClickListener(click -> {
            Messages.attempt(() -> {
                visit.desk().stays().admit(visit.id(), bed.id());
                Messages.saved(text("admitted", bed.roomName(), bed.number()));
            });
            visit.refresh().run();
        });
        return offer;
    }

    private Anchor board() {
        return new Anchor(
                CaseLinks.rooms(visit.desk().unit(visit.sheet().row().school())).href(), text("board"));
    }

    private String text(String name, Object... values) {
        return visit.words().text(KEY + name, values);
    }
}
