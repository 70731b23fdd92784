package org.kaixue.people.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.kaixue.common.Bilingual;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.organisation.ClassId;
import org.kaixue.people.ExtensionDraft;
import org.kaixue.people.FollowUpDraft;
import org.kaixue.people.FollowUpId;
import org.kaixue.people.FollowUpKind;
import org.kaixue.people.FollowUpRow;
import org.kaixue.people.FollowUps;
import org.kaixue.people.ReleaseDraft;

/** The forms of follow-ups; each can be taken back. */
record FollowUpForms(CarePage page, Map<ClassId, Bilingual> classes) {

    private static final int USUAL_EXTENSION = 7;

    void begin() {
        FormDialog<FollowUpDraft> form = new FormDialog<>(FollowUpDraft.class, page.say("people.follow.add"), draft -> {
            FollowUpId id = service().begin(draft);
            page.done(page.say("people.follow.saved"), () -> {}, () -> service().remove(id));
        });
        form.field("person", "people.care.column.name", new PersonField(page, classes, null), PersonField.converter());
        fields(form).open(FollowUpDraft.blank(page.today()));
    }

    void change(FollowUpRow row) {
        FollowUpDraft before = row.draft();
        fields(new FormDialog<>(
                        FollowUpDraft.class,
                        page.name(row.person(), classes),
                        draft -> page.done(
                                page.say("people.follow.saved"),
                                () -> service().change(row.id(), draft),
                                () -> service().change(row.id(), before))))
                .conflict(() -> latest(row))
                .open(before);
    }

    void release(FollowUpRow row) {
        new FormDialog<>(
                        ReleaseDraft.class,
                        page.say("people.follow.release-of", page.name(row.person(), classes)),
                        draft -> page.done(
                                page.say(
                                        "people.follow.is-released",
                                        row.person().maskedName()),
                                () -> service().release(row.id(), draft.on()),
                                () -> service().reopen(row.id())))
                .explain(page.say("people.follow.release.explain", page.date(row.from()), page.date(row.until())))
                .action(page.say("people.follow.release"))
                .field("on", "people.follow.column.released", Dates.picker())
                .open(new ReleaseDraft(page.today()));
    }

    void extend(FollowUpRow row) {
        new FormDialog<>(
                        ExtensionDraft.class,
                        page.say("people.follow.extend-of", page.name(row.person(), classes)),
                        draft -> page.done(
                                page.say("people.follow.is-extended", page.date(draft.until())),
                                () -> service().extend(row.id(), draft.until()),
                                () -> service().takeExtensionBack(row.id(), row.until())))
                .explain(page.say("people.follow.extend.explain", page.date(row.until())))
                .action(page.say("people.follow.extend"))
                .field("until", "people.follow.column.until", Dates.picker())
                .open(new ExtensionDraft(
                        (row.until().isBefore(page.today()) ? page.today() : row.until()).plusDays(USUAL_EXTENSION)));
    }

    private FormDialog<FollowUpDraft> fields(FormDialog<FollowUpDraft> form) {
        Select<FollowUpKind> kind = new Select<>();
        kind.setItems(FollowUpKind.values());
        kind.setItemLabelGenerator(one -> page.say("people.follow.kind." + one.name()));
        TextField watcher = new TextField();
        watcher.setHelperText(page.say("people.follow.watcher.help"));
        return form.field("kind", "people.follow.column.kind", kind)
                .field("watcher", "people.follow.column.watcher", watcher)
                .field("from", "people.follow.column.from", Dates.picker())
                .field("until", "people.follow.column.until", Dates.picker());
    }

    private FollowUpDraft latest(FollowUpRow row) {
        return service().list(page.unit().id(), false).stream()
                .filter(one -> one.id().equals(row.id()))
                .map(FollowUpRow::draft)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("people.follow.over"));
    }

    private FollowUps service() {
        return page.desk().followUps();
    }
}
