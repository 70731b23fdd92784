package org.kaixue.readiness.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.ItemVerdict;
import org.kaixue.common.Bilingual;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.readiness.AnswerDraft;
import org.kaixue.readiness.AssessmentId;
import org.kaixue.readiness.AssessmentRecord;
import org.kaixue.readiness.AssessmentRow;
import org.kaixue.readiness.Assessor;
import org.kaixue.readiness.StoredFact;

/** One item: what is asked, what the portal knows of it, and the answers beside each other. */
final class ItemRow extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ReadinessDesk desk;
    private final transient AssessmentPage page;
    private final transient ReadinessWords words;
    private final transient Consumer<AssessmentRecord> changed;

    ItemRow(ReadinessDesk desk, AssessmentPage page, AssessmentRecord.Line line, Consumer<AssessmentRecord> changed) {
        this.desk = desk;
        this.page = page;
        this.words = page.words();
        this.changed = changed;
        addClassName("kx-ready-item");
        setId(id(line.item().key()));
        show(line);
    }

    static String id(String key) {
        return "item-" + key;
    }

    private void show(AssessmentRecord.Line line) {
        removeAll();
        boolean failed = line.verdict() == ItemVerdict.FAILED;
        setClassName("kx-failed", failed && line.item().veto());
        setClassName("kx-weak", failed && !line.item().veto());
        add(question(line.item()), portal(line));
        for (Assessor assessor : Assessor.values()) {
            add(answer(line, assessor));
        }
    }

    private Component question(ChecklistItem item) {
        Span number = new Span(
                item.veto()
                        ? words.text("readiness.item.veto", item.number(), words.in(item.group()))
                        : words.text("readiness.item.plain", item.number(), words.in(item.group())));
        number.addClassName("kx-ready-number");
        Paragraph text = new Paragraph(words.in(item.text()));
        text.addClassName("kx-ready-text");
        Div question = new Div(number, text);
        Bilingual evidence = item.evidence();
        if (evidence != null) {
            Span shown = new Span(words.text("readiness.item.evidence", words.in(evidence)));
            shown.addClassName("kx-muted");
            question.add(shown);
        }
        return question;
    }

    private Component portal(AssessmentRecord.Line line) {
        StoredFact fact = line.fact();
        Div cell = cell(words.text("readiness.portal"));
        if (fact == null) {
            Span none = new Span(words.text("readiness.portal.none"));
            none.addClassName("kx-muted");
            cell.add(none);
            return cell;
        }
        cell.add(StatusBadge.worded(
                ReadinessWords.band(fact.verdict(), line.item().veto()), words.fact(fact.verdict())));
        Anchor why = new Anchor(fact.fact().link(), words.sentence(fact.fact()));
        why.addClassName("kx-ready-why");
        Span since = new Span(words.text("readiness.since", words.moment(fact.since())));
        since.addClassName("kx-muted");
        cell.add(why, since);
        return cell;
    }

    private Component answer(AssessmentRecord.Line line, Assessor assessor) {
        Div cell = cell(words.assessor(assessor));
        AssessmentRecord.Given given = line.answers().get(assessor);
        if (assessor == Assessor.SELF && page.record().rights().answer()) {
            cell.add(new AnswerControl(
                    page,
                    line,
                    this::save,
                    photo ->
                            change(line, id -> desk.photos().add(id, line.item().key(), photo))));
        } else if (given == null || given.value() == null) {
            boolean nothing =
                    assessor != Assessor.SELF && !page.record().visits().containsKey(assessor);
            Span none = new Span(
                    words.text(line.fact() != null && !nothing ? "readiness.answer.portal" : "readiness.answer.none"));
            none.addClassName("kx-muted");
            cell.add(none);
        } else {
            cell.add(StatusBadge.worded(
                    ReadinessWords.band(given.verdict(), line.item().veto()),
                    words.answer(line.item(), given.value())));
        }
        if (given != null) {
            remarks(cell, given);
        }
        AssessmentRow row = page.record().row();
        if (assessor == Assessor.SELF && row != null && !line.photos().isEmpty()) {
            cell.add(new AnswerPhotoStrip(
                    desk,
                    page,
                    row.id(),
                    line,
                    photo -> change(line, id -> desk.photos().remove(id, photo))));
        }
        cell.addClassName("kx-" + assessor.name().toLowerCase(Locale.ROOT));
        return cell;
    }

    private void remarks(Div cell, AssessmentRecord.Given given) {
        if (given.disagrees()) {
            Span differs = new Span(words.text("readiness.disagrees"));
            differs.addClassName("kx-ready-differs");
            cell.add(differs);
        }
        if (given.note() != null) {
            Paragraph note = new Paragraph(given.note());
            note.addClassName("kx-ready-note");
            cell.add(note);
        }
    }

    private static Div cell(String heading) {
        Div cell = new Div();
        cell.addClassName("kx-ready-cell");
        cell.getElement().setAttribute("data-heading", heading);
        return cell;
    }

    /** Kept at each touch; the row alone is shown anew, so that nobody loses his place. */
    private void save(AnswerDraft draft) {
        AssessmentRow row = page.record().row();
        if (row == null) {
            return;
        }
        desk.assessments().answer(row.id(), draft);
        again(draft.item());
    }

    private void change(AssessmentRecord.Line line, Consumer<AssessmentId> change) {
        AssessmentRow row = page.record().row();
        if (row != null) {
            Messages.attempt(() -> {
                change.accept(row.id());
                again(line.item().key());
            });
        }
    }

    private void again(String key) {
        AssessmentRecord now = desk.assessments()
                .record(page.school().id(), page.term(), page.record().stage());
        line(now, key).ifPresentOrElse(this::show, () -> page.refresh().run());
        changed.accept(now);
    }

    private static Optional<AssessmentRecord.Line> line(AssessmentRecord record, String key) {
        return record.lines().stream()
                .filter(one -> one.item().key().equals(key))
                .findFirst();
    }
}
