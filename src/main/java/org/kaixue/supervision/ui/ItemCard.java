package org.kaixue.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kaixue.attachment.ui.PhotoStrip;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.ItemVerdict;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.figures.Fact;
import org.kaixue.rectification.FindingSeverity;
import org.kaixue.supervision.ItemProblem;
import org.kaixue.supervision.Touch;
import org.kaixue.supervision.VisitId;
import org.kaixue.supervision.VisitRecord;

/** One question: what the records say, the answer in one touch, note, photos, and how what failed is put right. */
final class ItemCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SupervisionDesk desk;
    private final transient VisitWords words;
    private final transient BiConsumer<VisitRecord, String> changed;
    private transient VisitRecord record;
    private transient VisitRecord.Line line;

    /** @param changed is told the record before and the item that was touched */
    ItemCard(
            SupervisionDesk desk,
            VisitWords words,
            VisitRecord record,
            VisitRecord.Line line,
            BiConsumer<VisitRecord, String> changed) {
        this.desk = desk;
        this.words = words;
        this.changed = changed;
        this.record = record;
        this.line = line;
        addClassName("kx-visit-item");
        show(record, line);
    }

    void show(VisitRecord newRecord, VisitRecord.Line newLine) {
        record = newRecord;
        line = newLine;
        ChecklistItem item = line.item();
        removeAll();
        setClassName("kx-failed", line.verdict() == ItemVerdict.FAILED);
        Span over = new Span(words.text(
                item.veto() ? "supervision.item.veto" : "supervision.item", item.number(), words.in(item.group())));
        over.addClassName("kx-muted");
        add(over, new H3(words.in(item.text())));
        if (item.evidence() != null) {
            add(muted(words.text("supervision.item.evidence", words.in(item.evidence()))));
        }
        Fact fact = line.fact();
        if (fact != null) {
            add(fact(fact));
        }
        VisitRecord.Answer answer = line.answer();
        if (record.mayAnswer()) {
            add(new AnswerField(words, item, answer == null ? null : answer.value(), this::answer));
        } else {
            add(StatusBadge.worded(
                    VisitWords.band(line.verdict()), words.value(item, answer == null ? null : answer.value())));
        }
        if (answer != null && answer.note() != null) {
            Paragraph note = new Paragraph(answer.note());
            note.addClassName("kx-visit-note");
            add(note);
        }
        if (line.verdict() == ItemVerdict.FAILED) {
            add(remedy(answer));
        }
        if (!line.photos().isEmpty()) {
            add(photos());
        }
        if (record.mayAnswer()) {
            add(tools());
        }
        record.problems().stream()
                .filter(problem -> problem.item().equals(item.key()))
                .filter(problem -> problem.kind() != ItemProblem.Kind.UNANSWERED)
                .forEach(problem -> add(problem(words.problem(problem))));
    }

    private static Component muted(String text) {
        Span span = new Span(text);
        span.addClassName("kx-muted");
        return span;
    }

    private static Component problem(String text) {
        Span span = new Span(text);
        span.addClassName("kx-visit-problem");
        span.getElement().setAttribute("role", "alert");
        return span;
    }

    private Component fact(Fact fact) {
        Span says = new Span(words.text("supervision.records"));
        says.addClassName("kx-muted");
        Anchor link = new Anchor(fact.link(), words.fact(fact));
        Div row = new Div(says, StatusBadge.worded(VisitWords.band(fact.verdict()), verdict(fact)), link);
        row.addClassName("kx-visit-records");
        return row;
    }

    private String verdict(Fact fact) {
        return words.text("supervision.fact." + fact.verdict());
    }

    private Component remedy(VisitRecord.@Nullable Answer answer) {
        FindingSeverity severity =
                answer == null || answer.severity() == null ? line.item().severity() : answer.severity();
        String owner =
                answer == null || answer.owner() == null ? words.text("supervision.finding.owner") : answer.owner();
        Div row = new Div(new Span(words.text("supervision.remedy", words.severity(severity), owner)));
        row.addClassName("kx-visit-remedy");
        if (answer != null && answer.putRight()) {
            row.add(new Span(words.text("supervision.remedy.put-right")));
        }
        if (answer != null && answer.repeated()) {
            row.add(new Span(words.text("supervision.remedy.repeated")));
        }
        if (answer != null && answer.finding() != null) {
            row.add(new Anchor(answer.finding().address().href(), words.text("supervision.remedy.open")));
        }
        return row;
    }

    private Component photos() {
        VisitId visit = record.visit().id();
        String name = words.text("supervision.photo.of", line.item().number());
        List<PhotoStrip.Shown> shown = line.photos().stream()
                .map(photo -> new PhotoStrip.Shown(
                        name,
                        () -> desk.visits().photo(visit, photo),
                        record.mayAnswer()
                                ? () -> attempt(() -> desk.visits()
                                        .removePhoto(
                                                visit,
                                                line.item().key(),
                                                photo,
                                                Touch.at(desk.clock().now())))
                                : null))
                .toList();
        return new PhotoStrip(shown);
    }

    private Component tools() {
        ItemDialogs dialogs = new ItemDialogs(desk, words, record, line, () -> changed.accept(record, key()));
        Div tools = new Div(
                tool(words.text("supervision.photo.add", line.photos().size()), dialogs::photo),
                tool(words.text("supervision.note"), dialogs::note));
        if (line.verdict() == ItemVerdict.FAILED) {
            tools.add(tool(words.text("supervision.remedy.set"), dialogs::remedy));
        }
        tools.addClassName("kx-visit-tools");
        return tools;
    }

    private static Button tool(String text, Runnable work) {
        Button button = new Button(text, click -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private String key() {
        return line.item().key();
    }

    private void answer(@Nullable String value) {
        VisitRecord.Answer before = line.answer();
        attempt(() -> desk.visits().answer(record.visit().id(), key(), value, before == null ? null : before.note()));
    }

    private void attempt(Runnable work) {
        try {
            work.run();
            changed.accept(record, key());
        } catch (RuleViolation refusal) {
            if (key().equals(refusal.field())) {
                add(problem(words.text(refusal.key(), refusal.values())));
            } else {
                Messages.refused(refusal);
            }
        }
    }
}
