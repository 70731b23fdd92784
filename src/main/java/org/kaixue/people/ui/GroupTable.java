package org.kaixue.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.Messages;
import org.kaixue.organisation.Declared;
import org.kaixue.organisation.UnitNode;
import org.kaixue.people.RosterGroup;
import org.kaixue.people.SchoolRoster;

/** A school's classes and staff: the roster's count beside the declared one, which it can take over. */
record GroupTable(PeopleDesk desk, UnitNode school, SchoolRoster roster, Address address, Runnable refresh) {

    DataList<RosterGroup> list() {
        DataList<RosterGroup> list = desk.lists()
                .of(columns(), roster.groups())
                .titled(say("people.groups.title"))
                .scoped(school.name().in(locale()))
                .named("classes");
        list.addClassName("kx-folded");
        return roster.readable() ? list.opens(row -> PeopleLinks.ofClass(address, row.clazz())) : list;
    }

    private ColumnList<RosterGroup> columns() {
        ColumnList<RosterGroup> columns = ColumnList.of(
                Column.<RosterGroup>text("name", "people.column.class", this::name)
                        .sortedBy((one, other) -> Integer.compare(
                                roster.groups().indexOf(one), roster.groups().indexOf(other)))
                        .linked(row -> roster.readable() ? PeopleLinks.ofClass(address, row.clazz()) : null)
                        .wide(),
                Column.number("roster", "people.column.roster", RosterGroup::roster),
                Column.number("declared", "people.column.declared", RosterGroup::declared),
                Column.<RosterGroup>number("difference", "people.column.difference", RosterGroup::difference)
                        .shownAs((row, locale) -> row.difference() == null ? "" : CountsPart.signed(row.difference()))
                        .banded(GroupTable::band),
                Column.number("boarders", "people.column.boarders", RosterGroup::boarders),
                Column.<RosterGroup>number(
                                "incomplete", "people.column.incomplete", row -> row.roster() - row.complete())
                        .banded(row -> row.complete() < row.roster() ? Band.AMBER : null),
                Column.<RosterGroup>number("restricted", "people.column.restricted", RosterGroup::restricted)
                        .banded(row -> row.restricted() > 0 ? Band.RED : null));
        return roster.adoptable()
                ? columns.with(Column.text("adopt", "people.column.adopt", (RosterGroup row) -> "")
                        .drawn(this::adopt))
                : columns;
    }

    private static Band band(RosterGroup row) {
        return Integer.valueOf(0).equals(row.difference()) ? Band.GREEN : Band.AMBER;
    }

    private String name(RosterGroup row, Locale locale) {
        return Optional.ofNullable(row.name()).map(name -> name.in(locale)).orElseGet(() -> desk.texts()
                .getTranslation("people.groups.staff", locale));
    }

    /** Nothing to press where the two agree, or where nobody is in the roster. */
    private Component adopt(RosterGroup row) {
        if (row.roster() == 0 || Integer.valueOf(0).equals(row.difference())) {
            return new Span();
        }
        Button adopt = new Button(
                say("people.adopt", row.roster()),
                click -> Messages.attempt(() -> {
                    Declared declared = desk.roster().adopt(school.id(), row.clazz());
                    refresh.run();
                    Messages.undo(say("people.adopted", name(row, locale()), row.roster()), () -> {
                        desk.headcounts().takeBack(declared);
                        refresh.run();
                    });
                }));
        adopt.setAriaLabel(say("people.adopt.of", name(row, locale()), row.roster()));
        adopt.addThemeVariants(ButtonVariant.TERTIARY);
        adopt.setDisableOnClick(true);
        return adopt;
    }

    private String say(String key, Object... values) {
        return desk.texts().getTranslation(key, locale(), values);
    }

    private static Locale locale() {
        return UI.getCurrentOrThrow().getLocale();
    }
}
