package org.kaixue.rectification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaixue.attachment.ui.PhotoField;
import org.kaixue.attachment.ui.PhotoStrip;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Messages;
import org.kaixue.organisation.UnitNode;
import org.kaixue.rectification.FindingPhotos;
import org.kaixue.rectification.FindingRecord;
import org.kaixue.rectification.FindingRow;
import org.kaixue.rectification.FindingState;

/** The parts of the page of a finding. */
final class FindingParts {

    private final FindingRecord finding;
    private final FindingRow row;
    private final UnitNode school;
    private final Locale locale;
    private final UI ui = UI.getCurrentOrThrow();

    FindingParts(FindingRecord finding, UnitNode school, Locale locale) {
        this.finding = finding;
        this.row = finding.row();
        this.school = school;
        this.locale = locale;
    }

    /** How it stands, in one sentence. */
    String answer() {
        if (row.state() == FindingState.CLOSED && row.closedAt() != null) {
            return text(
                    row.overdue() ? "rectification.is.closed-late" : "rectification.is.closed", moment(row.closedAt()));
        }
        String due = moment(row.dueAt());
        if (row.state() == FindingState.HANDED_IN) {
            return text(row.overdue() ? "rectification.is.handed-in-overdue" : "rectification.is.handed-in", due);
        }
        return text(row.overdue() ? "rectification.is.overdue" : "rectification.is.open", due);
    }

    Component facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("kx-slip");
        fact(facts, "rectification.school", school.name().in(locale));
        fact(facts, "rectification.place", row.place());
        fact(facts, "rectification.detail", finding.detail());
        fact(facts, "rectification.source", text("rectification.source." + row.source()));
        fact(facts, "rectification.found-by", text("rectification.by", finding.foundBy(), moment(row.foundAt())));
        fact(facts, "rectification.owner", row.owner() == null ? text("rectification.owner.none") : row.owner());
        fact(facts, "rectification.severity", text("rectification.severity." + row.severity()));
        fact(facts, "rectification.due", moment(row.dueAt()));
        if (row.reopened() > 0) {
            fact(facts, "rectification.reopened", text("rectification.reopened.times", row.reopened()));
        }
        return new Card(text("rectification.facts"), facts);
    }

    private void fact(DescriptionList facts, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new DescriptionList.Term(text(key)), new DescriptionList.Description(value));
        }
    }

    Component photos(FindingRecord.Side side, FindingPhotos photos, Runnable changed) {
        String heading = text("rectification.photos." + side);
        boolean writable = finding.assignable();
        List<PhotoStrip.Shown> shown = finding.photos().stream()
                .filter(picture -> picture.side() == side)
                .map(picture -> new PhotoStrip.Shown(
                        heading,
                        () -> photos.get(row.id(), picture.id()),
                        writable
                                ? () -> Messages.attempt(() -> {
                                    photos.remove(row.id(), picture.id());
                                    changed.run();
                                })
                                : null))
                .toList();
        Card card = new Card(heading, shown.isEmpty() ? none() : new PhotoStrip(shown));
        if (writable) {
            card.add(new PhotoField(
                    text("rectification.photo.add"),
                    photo -> Messages.attempt(() -> {
                        photos.add(row.id(), side, photo);
                        changed.run();
                    })));
        }
        return card;
    }

    private Component none() {
        Paragraph none = new Paragraph(text("rectification.photo.none"));
        none.addClassName("kx-quiet");
        return none;
    }

    Component history() {
        OrderedList events = new OrderedList();
        events.addClassName("kx-history");
        finding.events().forEach(event -> events.add(item(event)));
        return new Card(text("rectification.history"), events);
    }

    private ListItem item(FindingRecord.Event event) {
        Span what = new Span(text("rectification.event." + event.kind()));
        what.addClassName("kx-history-what");
        Span who = new Span(text("rectification.by", event.person(), moment(event.at())));
        who.addClassName("kx-quiet");
        Div line = new Div(what, who);
        line.addClassName("kx-history-line");
        ListItem item = new ListItem(line);
        if (event.note() != null) {
            item.add(new Paragraph(event.note()));
        }
        return item;
    }

    private String moment(Instant at) {
        return Formats.in(locale).moment(at);
    }

    private String text(String key, Object... values) {
        return ui.getTranslation(key, values);
    }
}
