package org.kaixue.supervision.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.Gate;
import org.kaixue.common.ui.Card;
import org.kaixue.supervision.VisitRecord;

/** The questions of a visit by gate, with the answers beside what the portal's records say. */
final class VisitSheet extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SupervisionDesk desk;
    private final transient VisitWords words;
    private final transient Runnable again;
    private final Span progress = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Map<String, ItemCard> cards = new HashMap<>();

    /** @param again shows the whole page anew */
    VisitSheet(SupervisionDesk desk, VisitWords words, VisitRecord record, Runnable again) {
        this.desk = desk;
        this.words = words;
        this.again = again;
        addClassName("kx-visit-sheet");
        Div aside = new Div(facts(record));
        aside.addClassName("kx-visit-aside");
        Div main = new Div();
        main.addClassName("kx-visit-items");
        progress.addClassName("kx-muted");
        progress.getElement().setAttribute("role", "status");
        bar.setMax(Math.max(1, record.lines().size()));
        bar.getElement().setAttribute("aria-label", words.text("supervision.progress"));
        Div told = new Div(bar, progress);
        told.addClassName("kx-visit-progress");
        main.add(told);
        count(record);
        Gate gate = null;
        for (VisitRecord.Line line : record.lines()) {
            if (line.item().gate() != gate) {
                gate = line.item().gate();
                main.add(new H2(words.text("supervision.gate." + gate)));
            }
            ItemCard card = new ItemCard(desk, words, record, line, this::changed);
            cards.put(line.item().key(), card);
            main.add(card);
        }
        add(main, aside);
    }

    private void count(VisitRecord record) {
        bar.setValue(Math.min(record.answered(), bar.getMax()));
        progress.setText(words.text(
                "supervision.progress.of", record.answered(), record.lines().size()));
    }

    /** An item was answered: only its card and the count are shown anew, so that the page stays where it is. */
    private void changed(VisitRecord before, String key) {
        VisitRecord record = desk.visits().record(before.visit().id());
        if (record.visit().state() != before.visit().state()) {
            again.run();
            return;
        }
        count(record);
        record.lines().stream()
                .filter(line -> line.item().key().equals(key))
                .findFirst()
                .ifPresent(line -> {
                    ItemCard card = cards.get(key);
                    if (card != null) {
                        card.show(record, line);
                    }
                });
    }

    private Card facts(VisitRecord record) {
        List<Div> lines = new ArrayList<>();
        lines.add(fact("supervision.column.team", record.visit().teamName()));
        lines.add(fact("supervision.members", words.members(record.members())));
        lines.add(fact(
                "supervision.column.tier",
                words.text("supervision.tier." + record.visit().tier())));
        lines.add(fact("supervision.planned-by", record.plannedBy()));
        lines.add(fact(
                "supervision.started",
                by(record.startedBy(), words.moment(record.visit().startedAt()))));
        VisitRecord.Place place = record.startedFrom();
        if (place != null) {
            lines.add(fact(
                    "supervision.place",
                    words.text(
                            "supervision.place.at",
                            place.latitude().toPlainString(),
                            place.longitude().toPlainString(),
                            place.accuracyMetres() == null ? 0 : place.accuracyMetres())));
        }
        lines.add(fact(
                "supervision.submitted",
                by(record.submittedBy(), words.moment(record.visit().submittedAt()))));
        lines.add(fact("supervision.received", words.moment(record.visit().receivedAt())));
        lines.add(fact("supervision.note.whole", record.note()));
        lines.add(fact("supervision.reviewed", by(record.reviewedBy(), words.moment(record.reviewedAt()))));
        lines.add(fact("supervision.review.note", record.review()));
        Card card = new Card(words.text("supervision.visit"));
        lines.stream().filter(Div::isVisible).forEach(card::add);
        return card;
    }

    private String by(@Nullable String who, String when) {
        return who == null ? "" : words.text("supervision.dot", who, when);
    }

    private Div fact(String key, @Nullable String value) {
        Span name = new Span(words.text(key));
        name.addClassName("kx-muted");
        Div line = new Div(name, new Paragraph(value == null ? "" : value));
        line.addClassName("kx-visit-fact");
        line.setVisible(value != null && !value.isBlank());
        return line;
    }
}
