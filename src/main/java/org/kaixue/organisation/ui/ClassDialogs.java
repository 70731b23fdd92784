package org.kaixue.organisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Locale;
import java.util.function.Consumer;
import org.kaixue.common.Formats;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.organisation.ClassDraft;
import org.kaixue.organisation.ClassRow;
import org.kaixue.organisation.Declared;
import org.kaixue.organisation.DeclaredRow;
import org.kaixue.organisation.HeadcountDraft;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.StaffDraft;
import org.kaixue.organisation.Stage;

/** The dialogs in which a school's classes and headcounts are entered, corrected and taken back. */
record ClassDialogs(SchoolDesk desk, SchoolDesk.Visit visit, Texts texts) {

    void add(SchoolType type) {
        form(type, "organisation.class.add", draft -> desk.classes()
                        .add(visit.school().id(), draft))
                .open(new ClassDraft(
                        type.stages().getFirst(), desk.terms().get(visit.term()).schoolYear(), 1));
    }

    /** Asks how many are in a class; from there the class itself can be changed or closed. */
    void declare(ClassRow row) {
        FormDialog<HeadcountDraft> form = new FormDialog<>(
                HeadcountDraft.class,
                new ClassWords(texts).name(row, locale()),
                draft -> declared(desk.headcounts().declare(row.id(), draft)));
        Button change = tertiary("organisation.class.change", () -> {
            form.close();
            change(row);
        });
        Button close = tertiary("organisation.class.close", () -> {
            form.close();
            close(row);
        });
        form.explain(say("organisation.headcount.explain"))
                .field("pupils", "organisation.column.pupils", new IntegerField())
                .field("boarders", "organisation.column.boarders", new IntegerField())
                .field("from", "organisation.from", Dates.picker())
                .also(new Div(change, close))
                .wide()
                .open(new HeadcountDraft(
                        desk.clock().today(),
                        row.pupils() == null ? 0 : row.pupils(),
                        row.boarders() == null ? 0 : row.boarders()));
    }

    void staff(int now) {
        new FormDialog<>(
                        StaffDraft.class,
                        say("organisation.staff.declare"),
                        draft -> declared(
                                desk.headcounts().declareStaff(visit.school().id(), draft)))
                .explain(say("organisation.headcount.explain"))
                .field("staff", "organisation.column.staff", new IntegerField())
                .field("from", "organisation.from", Dates.picker())
                .open(new StaffDraft(desk.clock().today(), now));
    }

    /** Asks, then takes one declaration out of force. */
    void takeBack(DeclaredRow row) {
        Formats formats = Formats.in(locale());
        Messages.confirm(
                say("organisation.headcount.take-back.question"),
                say(
                        "organisation.headcount.take-back.consequence",
                        new ClassWords(texts).about(row, locale()),
                        formats.number(row.count()),
                        formats.date(row.from())),
                say("organisation.headcount.take-back"),
                () -> {
                    desk.headcounts().takeBack(new Declared(row.id(), null));
                    visit.refresh().run();
                });
    }

    private void change(ClassRow row) {
        SchoolType type = visit.school().type();
        if (type != null) {
            form(type, "organisation.class.change", draft -> desk.classes().change(row.id(), draft))
                    .open(new ClassDraft(row.stage(), row.entryYear(), row.number()));
        }
    }

    private void close(ClassRow row) {
        Messages.attempt(() -> {
            desk.classes().close(row.id());
            visit.refresh().run();
            Messages.undo(say("organisation.class.closed", new ClassWords(texts).name(row, locale())), () -> {
                desk.classes().reopen(row.id());
                visit.refresh().run();
            });
        });
    }

    private void declared(Declared declared) {
        visit.refresh().run();
        Messages.undo(say("organisation.headcount.saved"), () -> {
            desk.headcounts().takeBack(declared);
            visit.refresh().run();
        });
    }

    private FormDialog<ClassDraft> form(SchoolType type, String titleKey, Consumer<ClassDraft> save) {
        Select<Stage> stage = new Select<>();
        stage.setItems(type.stages());
        stage.setItemLabelGenerator(one -> say("organisation.stage." + one.name()));
        return new FormDialog<>(ClassDraft.class, say(titleKey), draft -> {
                    save.accept(draft);
                    visit.refresh().run();
                })
                .field("stage", "organisation.stage", stage)
                .field("entryYear", "organisation.class.entry", new IntegerField())
                .field("number", "organisation.class.number", new IntegerField());
    }

    private Button tertiary(String key, Runnable work) {
        Button button = new Button(say(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private String say(String key, Object... values) {
        return texts.getTranslation(key, locale(), values);
    }

    private static Locale locale() {
        return UI.getCurrentOrThrow().getLocale();
    }
}
