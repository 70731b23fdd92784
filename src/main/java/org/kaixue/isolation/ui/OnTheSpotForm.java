package org.kaixue.isolation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.ClassRow;
import org.kaixue.organisation.UnitNode;
import org.kaixue.people.PersonId;
import org.kaixue.people.PersonKind;
import org.kaixue.people.PersonRow;

/** Adds somebody who is not in the roster yet, so that a case need not wait for the list. */
record OnTheSpotForm(CaseDesk desk, UnitNode school, List<ClassRow> classes, Consumer<PersonRow> added) {

    /** Who it is. */
    public record Newcomer(
            @NotBlank @Size(max = 60) String name,
            @NotNull PersonKind kind,
            @Nullable ClassId clazz,
            boolean boarder,
            @Nullable @Size(max = 40) String dormitory,
            @Nullable @Size(max = 30) String phone) {}

    /** @param typed what was searched for; taken for the name where it has no digits */
    void open(String typed) {
        Select<PersonKind> kind = new Select<>();
        kind.setItems(PersonKind.values());
        kind.setItemLabelGenerator(one -> text(one.wordKey()));
        Select<ClassId> clazz = new Select<>();
        clazz.setEmptySelectionAllowed(true);
        clazz.setEmptySelectionCaption(text("cases.case.no-class"));
        clazz.setItems(classes.stream().map(ClassRow::id).toList());
        clazz.setItemLabelGenerator(id -> classes.stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .map(OnTheSpotForm::name)
                .orElse(text("cases.case.no-class")));
        new FormDialog<>(Newcomer.class, text("cases.case.add"), this::add)
                .explain(text("cases.case.add.explain"))
                .field("name", "cases.case.name", new TextField())
                .field("kind", "cases.case.kind", kind)
                .field("clazz", "cases.case.class", clazz)
                .field("phone", "cases.case.phone", new TextField())
                .field("dormitory", "cases.case.dormitory", new TextField())
                .field("boarder", "cases.case.boarder", new Checkbox())
                .open(new Newcomer(typed.matches(".*\\d.*") ? "" : typed, PersonKind.PUPIL, null, false, null, null));
    }

    private void add(Newcomer one) {
        PersonId id = desk.persons()
                .addOnTheSpot(
                        school.id(), one.kind(), one.clazz(), one.name(), one.boarder(), one.dormitory(), one.phone());
        added.accept(desk.persons().get(id));
    }

    private static String name(ClassRow row) {
        return text(
                "organisation.class.name",
                text("organisation.stage." + row.stage().name()),
                row.grade(),
                row.number());
    }

    private static String text(String key, Object... values) {
        return UI.getCurrentOrThrow().getTranslation(key, values);
    }
}
