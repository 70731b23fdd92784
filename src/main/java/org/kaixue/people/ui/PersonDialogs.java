package org.kaixue.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.kaixue.common.Bilingual;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.people.HealthCode;
import org.kaixue.people.PersonDraft;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonKind;
import org.kaixue.people.PersonSheet;

/** The dialogs in which somebody is entered, changed, and opened with a reason. */
record PersonDialogs(PeopleDesk desk, UnitNode school, Runnable refresh) {

    void add() {
        form(say("people.add"), draft -> {
                    desk.editor().add(school.id(), draft);
                    refresh.run();
                    Messages.saved(say("people.saved"));
                })
                .open(PersonDraft.of(PersonKind.PUPIL, null, "", ""));
    }

    /** @param reason why the person was opened, which is given again when the record is read anew */
    void change(PersonSheet opened, String reason, Runnable changed) {
        PersonSheet[] read = {opened};
        form(say("people.change"), draft -> {
                    desk.editor().change(opened.id(), read[0].version(), draft);
                    changed.run();
                    Messages.saved(say("people.saved"));
                })
                .conflict(() -> {
                    read[0] = desk.editor().open(opened.id(), reason);
                    return read[0].form();
                })
                .open(opened.form());
    }

    /** Asks why, and hands the reason on. */
    void ask(PersonId id, Consumer<String> opened) {
        new FormDialog<>(ReasonForm.class, say("people.open"), (ReasonForm filled) -> {
                    opened.accept(Objects.requireNonNull(filled.reason()));
                })
                .explain(say("people.open.explain"))
                .action(say("people.open"))
                .field("reason", "people.open.why", new TextField())
                .wide()
                .open(new ReasonForm(null));
    }

    private FormDialog<PersonDraft> form(String title, Consumer<PersonDraft> save) {
        Map<ClassId, Bilingual> classes = desk.editor().classes(school.id());
        Select<PersonKind> kind = new Select<>();
        kind.setItems(PersonKind.values());
        kind.setItemLabelGenerator(one -> say(one.wordKey()));
        Select<ClassId> clazz = new Select<>();
        clazz.setEmptySelectionAllowed(true);
        clazz.setItems(classes.keySet());
        clazz.setItemLabelGenerator(id -> id == null || !classes.containsKey(id)
                ? ""
                : Objects.requireNonNull(classes.get(id)).in(locale()));
        Select<HealthCode> health = new Select<>();
        health.setEmptySelectionAllowed(true);
        health.setItems(HealthCode.values());
        health.setItemLabelGenerator(code -> code == null ? "" : say(code.wordKey()));
        return new FormDialog<>(PersonDraft.class, title, save)
                .field("kind", "people.field.kind", kind)
                .field("clazz", "people.field.clazz", clazz)
                .field("code", "people.field.code", new TextField())
                .field("name", "people.field.name", new TextField())
                .field("idNumber", "people.field.idNumber", new TextField())
                .field("boarder", "people.field.boarder", new Checkbox())
                .field("dormitory", "people.field.dormitory", new TextField())
                .field("bed", "people.field.bed", new TextField())
                .field("guardianName", "people.field.guardianName", new TextField())
                .field("guardianPhone", "people.field.guardianPhone", new TextField())
                .field("temperature", "people.field.temperature", new BigDecimalField())
                .field("symptoms", "people.field.symptoms", new TextField())
                .field("places", "people.field.places", new TextArea())
                .wide()
                .field("contact", "people.field.contact", answer())
                .field("registered", "people.field.registered", answer())
                .field("healthCode", "people.field.healthCode", health)
                .field("filledOn", "people.field.filledOn", Dates.picker())
                .field("restricted", "people.field.restricted", new Checkbox())
                .field("restriction", "people.field.restriction", new TextField());
    }

    /** Yes, no, or not asked yet. */
    private Select<Boolean> answer() {
        Select<Boolean> answer = new Select<>();
        answer.setEmptySelectionAllowed(true);
        answer.setItems(List.of(true, false));
        answer.setItemLabelGenerator(yes -> yes == null ? "" : say(yes ? "common.yes" : "common.no"));
        return answer;
    }

    private String say(String key, Object... values) {
        return desk.texts().getTranslation(key, locale(), values);
    }

    private static Locale locale() {
        return UI.getCurrentOrThrow().getLocale();
    }
}
