package org.kaixue.people.ui;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import org.kaixue.common.Bilingual;
import org.kaixue.common.ui.Column;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.people.PersonRow;

/** Columns that the lists of people and of schools share. */
record CareColumns(CarePage page, Map<ClassId, Bilingual> classes) {

    static CareColumns ofSchools(CarePage page) {
        return new CareColumns(page, Map.of());
    }

    <T> Column<T> name(Function<T, PersonRow> person) {
        return Column.<T>text("name", "people.care.column.name", row -> person.apply(row)
                        .maskedName())
                .frozen();
    }

    <T> Column<T> code(Function<T, PersonRow> person) {
        return Column.<T>text(
                "code", "people.care.column.code", row -> person.apply(row).code());
    }

    <T> Column<T> kind(Function<T, PersonRow> person) {
        return Column.<T>text(
                        "kind",
                        "people.care.column.kind",
                        row -> page.say(
                                "people.kind." + person.apply(row).kind().name()))
                .sortedBy(Comparator.comparing(row -> person.apply(row).kind()));
    }

    <T> Column<T> clazz(Function<T, PersonRow> person) {
        return Column.<T>name("class", "people.care.column.class", row -> CarePage.clazz(person.apply(row), classes));
    }

    /** What can be done about a row, in place of its state; Excel and paper say the state. */
    <T> Column<T> doing(String state, Function<T, Component> buttons) {
        Column<T> column = Column.text("doing", "people.care.column.doing", row -> state);
        return page.writable() ? column.drawn(buttons) : column.hidden();
    }

    <T> Column<T> school(Function<T, UnitId> school) {
        return Column.<T>name("school", "people.care.column.school", row -> page.node(school.apply(row))
                        .name())
                .frozen()
                .wide();
    }

    <T> Column<T> county(Function<T, UnitId> school) {
        Column<T> column = Column.name("county", "people.care.column.county", row -> {
            UnitNode node = page.node(school.apply(row));
            return node.parent() == null ? null : page.node(node.parent()).name();
        });
        return page.unit().kind() == UnitKind.PREFECTURE ? column : column.hidden();
    }
}
