package org.kaixue.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.people.TeamRow;
import org.kaixue.people.TeamSheet;

/** The specialist teams of a unit, whom they serve, and the schools that none of them serves. */
final class TeamsPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_NAMED = 1;

    private final transient CarePage page;
    private final transient TeamSheet sheet;
    private final transient TeamForm form;

    TeamsPart(CarePage page) {
        this.page = page;
        this.sheet = page.desk().teams().of(page.unit().id());
        this.form = new TeamForm(page);
        addClassName("kx-stack");
        add(header());
        if (page.unit().kind() != UnitKind.SCHOOL) {
            add(tiles());
        }
        add(teams());
        if (page.unit().kind() != UnitKind.SCHOOL && !sheet.unserved().isEmpty()) {
            add(unserved());
        }
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(page.title());
        int unserved = sheet.unserved().size();
        if (page.unit().kind() == UnitKind.SCHOOL) {
            header.answer(
                    unserved == 0 ? Band.GREEN : Band.AMBER,
                    unserved == 0
                            ? page.say(
                                    "people.team.answer.served", sheet.teams().size())
                            : page.say("people.team.answer.not-served"));
        } else if (unserved == 0) {
            header.answer(Band.GREEN, page.say("people.team.answer.all", sheet.schools()));
        } else {
            header.answer(Band.AMBER, page.say("people.team.answer.unserved", unserved, sheet.schools()));
        }
        if (sheet.writable()) {
            Button add = new Button(page.say("people.team.add"), click -> form.found());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(add);
        }
        return header;
    }

    private CareTiles tiles() {
        return new CareTiles(page)
                .tile("people.team.tile.unserved", sheet.unserved().size(), "people.care.schools", Band.AMBER)
                .tile("people.team.tile.served", sheet.served(), "people.care.schools", null)
                .tile("people.team.tile.teams", sheet.teams().size(), "people.care.teams", null)
                .tile("people.team.tile.members", sheet.members(), "people.care.people", null);
    }

    private Component teams() {
        ColumnList<TeamRow> columns = ColumnList.of(
                Column.<TeamRow>text("name", "people.team.column.name", row -> row.draft()
                                .name())
                        .frozen()
                        .wide(),
                Column.text(
                        "field",
                        "people.team.column.field",
                        row -> page.say(
                                "people.team.field." + row.draft().field().name())),
                Column.number("members", "people.team.column.members", row -> row.draft()
                        .members()),
                Column.number("schools", "people.team.column.schools", row -> row.schools()
                        .size()),
                Column.text("serves", "people.team.column.serves", this::serves),
                Column.text(
                        "phone", "people.team.column.phone", row -> row.draft().phone()),
                Column.name("owner", "people.team.column.owner", row -> page.node(row.owner())
                        .name()));
        if (sheet.teams().stream().anyMatch(TeamRow::writable)) {
            columns = columns.with(Column.<TeamRow>text("doing", "people.care.column.doing", row -> "")
                    .drawn(this::dissolution));
        }
        return page.list(columns, sheet.teams())
                .whenEmpty(new EmptyState(
                        page.say("people.team.none"), sheet.writable() ? page.say("people.team.none.next") : ""))
                .onOpen(row -> {
                    if (row.writable()) {
                        form.change(row);
                    }
                });
    }

    /** The units that it serves, by name; of several the first. */
    private String serves(TeamRow row) {
        List<String> names = page.desk().units().tree().all().stream()
                .filter(unit -> row.draft().serves().contains(unit.id()))
                .map(unit -> unit.name().in(page.locale()))
                .toList();
        String first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(page.say("people.care.and")));
        return names.size() > MOST_NAMED ? page.say("people.care.and-more", first, names.size()) : first;
    }

    private Component dissolution(TeamRow row) {
        if (!row.writable()) {
            return new Span();
        }
        Button dissolve = new Button(
                page.say("people.team.dissolve"),
                click -> Messages.attempt(() -> page.done(
                        page.say("people.team.dissolved", row.draft().name()),
                        () -> page.desk().teams().dissolve(row.id()),
                        () -> page.desk().teams().restore(row.id()))));
        dissolve.addThemeVariants(ButtonVariant.TERTIARY);
        dissolve.setAriaLabel(page.say("people.team.dissolve-one", row.draft().name()));
        return dissolve;
    }

    private Component unserved() {
        CareColumns shared = CareColumns.ofSchools(page);
        ColumnList<UnitId> columns = ColumnList.of(shared.school(id -> id), shared.county(id -> id));
        String title = page.say("people.team.unserved");
        return new Card(
                title,
                page.desk()
                        .lists()
                        .of(columns, sheet.unserved())
                        .named("unserved")
                        .titled(title)
                        .scoped(page.unit().name().in(page.locale())));
    }
}
