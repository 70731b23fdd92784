package org.kaixue.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kaixue.attachment.ui.PhotoField;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.rectification.FindingSeverity;
import org.kaixue.supervision.RemedyDraft;
import org.kaixue.supervision.VisitId;
import org.kaixue.supervision.VisitRecord;

/** Note, photo and remedy of an item. */
record ItemDialogs(
        SupervisionDesk desk, VisitWords words, VisitRecord record, VisitRecord.Line line, Runnable changed) {

    private VisitId visit() {
        return record.visit().id();
    }

    private String key() {
        return line.item().key();
    }

    void note() {
        VisitRecord.Answer answer = line.answer();
        FormDialog<NoteDraft> form = new FormDialog<>(NoteDraft.class, words.text("supervision.note"), draft -> {
            desk.visits().answer(visit(), key(), answer == null ? null : answer.value(), draft.note());
            changed.run();
        });
        form.explain(words.in(line.item().text()))
                .field("note", "supervision.note", new TextArea())
                .wide()
                .open(new NoteDraft(answer == null ? null : answer.note()));
    }

    void photo() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(words.text("supervision.photo.of", line.item().number()));
        PhotoField field = new PhotoField(
                words.text("supervision.photo.take"),
                photo -> Messages.attempt(() -> {
                    desk.visits().photo(visit(), key(), photo);
                    dialog.close();
                    changed.run();
                }));
        dialog.add(field);
        dialog.getFooter().add(new Button(words.text("common.close"), click -> dialog.close()));
        dialog.open();
    }

    void remedy() {
        VisitRecord.Answer answer = line.answer();
        Select<FindingSeverity> severity = new Select<>();
        severity.setItems(FindingSeverity.values());
        severity.setItemLabelGenerator(words::severity);
        TextField owner = new TextField();
        owner.setPlaceholder(words.text("supervision.finding.owner"));
        FormDialog<RemedyDraft> form =
                new FormDialog<>(RemedyDraft.class, words.text("supervision.remedy.set"), draft -> {
                    desk.visits().remedy(visit(), key(), draft);
                    changed.run();
                });
        form.explain(words.text("supervision.remedy.explain"))
                .field("severity", "rectification.severity", severity)
                .field("owner", "rectification.owner", owner)
                .field("putRight", "supervision.remedy.put-right", new Checkbox())
                .wide()
                .open(new RemedyDraft(
                        answer == null || answer.severity() == null
                                ? line.item().severity()
                                : answer.severity(),
                        answer == null ? null : answer.owner(),
                        answer != null && answer.putRight()));
    }

    /** A note. */
    public record NoteDraft(@Nullable @Size(max = 1000) String note) {}
}
