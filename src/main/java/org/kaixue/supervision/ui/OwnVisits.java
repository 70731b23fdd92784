package org.kaixue.supervision.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.supervision.VisitRow;

/** The visits of the signed-in person's own teams that are to be made, those that are late and today's first. */
final class OwnVisits extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 8;

    OwnVisits(SupervisionDesk desk, SupervisionPage page) {
        addClassName("kx-own-visits");
        VisitWords words = page.words();
        List<VisitRow> own = desk.visits().mine().stream()
                .filter(visit -> visit.state().open())
                .toList();
        LocalDate today = desk.clock().today();
        Div list = new Div();
        list.addClassName("kx-visit-cards");
        own.stream().limit(MOST).forEach(visit -> list.add(card(words, visit, today)));
        if (own.isEmpty()) {
            Span none = new Span(words.text("supervision.own.none"));
            none.addClassName("kx-muted");
            list.add(none);
        }
        if (own.size() > MOST) {
            Span more = new Span(words.text("supervision.own.more", own.size() - MOST));
            more.addClassName("kx-muted");
            list.add(more);
        }
        add(new Card(words.text("supervision.own"), list, phone(words)));
    }

    /** The page for schools without signal, which stands outside the framework. */
    private static Anchor phone(VisitWords words) {
        Anchor phone = new Anchor("m/", words.text("supervision.own.phone"));
        phone.setRouterIgnore(true);
        return phone;
    }

    private static Anchor card(VisitWords words, VisitRow visit, LocalDate today) {
        Anchor card = new Anchor(VisitLinks.visit(visit.id()).href());
        card.addClassName("kx-visit-card");
        Span school = new Span(words.in(visit.schoolName()));
        school.addClassName("kx-visit-school");
        String day = visit.plannedOn().equals(today) ? words.text("supervision.today") : words.date(visit.plannedOn());
        Span when = new Span(words.text("supervision.dot", day, words.in(visit.listName())));
        when.addClassName("kx-muted");
        card.add(
                school,
                when,
                visit.band() == Band.UNKNOWN
                        ? StatusBadge.plain(words.state(visit))
                        : StatusBadge.worded(visit.band(), words.state(visit)));
        return card;
    }
}
