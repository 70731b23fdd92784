package org.kaixue.isolation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Messages;
import org.kaixue.isolation.BedId;
import org.kaixue.isolation.BedRow;
import org.kaixue.isolation.CaseRow;
import org.kaixue.people.PersonRow;

/**
 * The beds that are free for the illness; one touch takes one. A bed that somebody else took meanwhile stays where it was
 * and says so: whoever touches it at that very moment is told who has it and what else is free.
 */
final class BedChoice extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient Map<BedId, Offer> offers = new LinkedHashMap<>();
    private final Paragraph explained = new Paragraph();
    private final Div beds = new Div();
    private transient CaseVisit visit;

    BedChoice(CaseVisit visit) {
        this.visit = visit;
        beds.addClassName("kx-beds");
        getContent().add(explained, beds);
        tell(visit);
    }

    private record Offer(NativeButton button, Span detail) {}

    /** Shows which beds are free now. */
    void tell(CaseVisit now) {
        visit = now;
        Set<BedId> gone = new HashSet<>(offers.keySet());
        for (BedRow bed : beds(visit.sheet().row())) {
            if (bed.free()) {
                gone.remove(bed.id());
                Offer offer = offers.computeIfAbsent(bed.id(), none -> offer(bed));
                offer.detail().setText(text("number", bed.number()));
                offer.button().removeClassName("kx-offer-gone");
            } else if (gone.remove(bed.id())) {
                gone(offers.get(bed.id()), bed.taken());
            }
        }
        gone.forEach(bed -> gone(offers.get(bed), null));
        boolean free =
                offers.values().stream().anyMatch(offer -> !offer.button().hasClassName("kx-offer-gone"));
        explained.setText(text(free ? "explain" : "none"));
        beds.setVisible(!offers.isEmpty());
    }

    private List<BedRow> beds(CaseRow row) {
        return visit.desk().beds().free(row.school(), row.illness());
    }

    private void gone(@Nullable Offer offer, @Nullable PersonRow taken) {
        if (offer != null) {
            offer.button().addClassName("kx-offer-gone");
            offer.detail().setText(taken == null ? text("gone") : text("gone-to", taken.maskedName(), taken.code()));
        }
    }

    private Offer offer(BedRow bed) {
        NativeButton button = new NativeButton();
        button.addClassName("kx-offer");
        Span room = new Span(bed.roomName());
        room.addClassName("kx-offer-name");
        Span detail = new Span();
        button.add(room, detail);
        button.addClickListener(click -> {
            Messages.attempt(() -> {
                visit.desk().stays().admit(visit.id(), bed.id());
                Messages.saved(text("admitted", bed.roomName(), bed.number()));
            });
            visit.refresh().run();
        });
        beds.add(button);
        return new Offer(button, detail);
    }

    private String text(String name, Object... values) {
        return visit.words().text(BedCard.KEY + name, values);
    }

    @Override
    protected Card initContent() {
        Card card = new Card(text("choose"));
        card.actions(BedCard.board(visit));
        return card;
    }
}
