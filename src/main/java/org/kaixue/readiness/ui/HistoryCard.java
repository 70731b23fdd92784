package org.kaixue.readiness.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.kaixue.common.ui.Card;
import org.kaixue.readiness.AssessmentEvent;
import org.kaixue.readiness.FactKeys;

/** What happened to the assessment, the latest first. */
final class HistoryCard extends Div {

    private static final long serialVersionUID = 1L;

    HistoryCard(AssessmentPage page) {
        ReadinessWords words = page.words();
        if (page.record().events().isEmpty()) {
            return;
        }
        OrderedList events = new OrderedList();
        events.addClassName("kx-history");
        page.record().events().forEach(event -> events.add(item(event, words)));
        add(new Card(words.text("readiness.history"), events));
    }

    private static ListItem item(AssessmentEvent event, ReadinessWords words) {
        Span what = new Span(words.text("readiness.event." + event.kind()));
        what.addClassName("kx-history-what");
        Span who = new Span(words.text("readiness.by", event.person(), words.moment(event.at())));
        who.addClassName("kx-quiet");
        Div line = new Div(what, who);
        line.addClassName("kx-history-line");
        ListItem item = new ListItem(line);
        String note = event.note();
        if (note != null) {
            boolean facts = event.kind() == AssessmentEvent.Kind.LAPSED || event.kind() == AssessmentEvent.Kind.BROKEN;
            item.add(new Paragraph(facts ? words.facts(FactKeys.of(note)) : note));
        }
        return item;
    }
}
