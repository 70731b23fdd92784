package org.kaixue.drill.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaixue.common.Band;
import org.kaixue.common.ui.BlockTable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.drill.AssignmentRow;
import org.kaixue.organisation.UnitKind;

/** What is asked of the schools, until when and how far it has come; of one that is chosen, school by school. */
final class AssignmentsPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DrillDesk desk;
    private final transient DrillsPage page;
    private final transient DrillWords words;
    private final transient List<AssignmentRow> rows;

    AssignmentsPart(DrillDesk desk, DrillsPage page) {
        this.desk = desk;
        this.page = page;
        this.words = page.words();
        this.rows = desk.assignments().of(page.unit().id(), page.scope().term());
        addClassName("kx-stack");
        add(header(), page.parts(), all());
        chosen().ifPresent(row -> add(schools(row)));
    }

    private Optional<AssignmentRow> chosen() {
        return page.unit().kind() == UnitKind.SCHOOL
                ? Optional.empty()
                : rows.stream()
                        .filter(row -> page.address()
                                .get(DrillsPage.ASSIGNMENT)
                                .filter(row.id().value().toString()::equals)
                                .isPresent())
                        .findFirst();
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(words.text("drill.assignments"));
        LocalDate today = desk.clock().today();
        List<AssignmentRow> open = rows.stream()
                .filter(row -> !row.withdrawn()
                        && row.progress().done() < row.progress().schools())
                .toList();
        long late = open.stream().filter(row -> row.dueOn().isBefore(today)).count();
        if (late > 0) {
            header.answer(Band.RED, words.text("drill.assignments.late", late));
        }
        header.answer(
                open.isEmpty() ? Band.GREEN : Band.AMBER,
                open.isEmpty()
                        ? words.text("drill.assignments.nothing-open")
                        : words.text("drill.assignments.open", open.size()));
        if (page.unit().kind() != UnitKind.SCHOOL && desk.assigns(page.unit().id())) {
            Button assign = new Button(words.text("drill.assign"), click -> new AssignDialog(desk, words)
                    .open(page.unit(), desk.scenarios().list(), page.refresh()));
            assign.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(assign);
        }
        return header.actions(PrintButton.create());
    }

    private Component all() {
        if (rows.isEmpty()) {
            return new Card(
                    words.text("drill.assignments"),
                    new EmptyState(
                            words.text("drill.assignments.none"),
                            desk.assigns(page.unit().id()) ? words.text("drill.assignments.none.next") : ""));
        }
        BlockTable table = new BlockTable(words.text("drill.assignments"))
                .texts(words.text("drill.column.assignment"))
                .texts(words.text("drill.column.by"))
                .texts(words.text("drill.column.until"))
                .texts(words.text("drill.column.state"))
                .numbers(words.text("drill.column.schools-done"))
                .numbers(words.text("drill.column.held"))
                .texts(words.text("drill.column.left-out"))
                .texts("");
        rows.forEach(row -> table.row(
                name(row),
                BlockTable.text(words.in(desk.unit(row.unit()).name())),
                BlockTable.text(words.date(row.dueOn())),
                state(row),
                BlockTable.text(words.text(
                        "drill.of", row.progress().done(), row.progress().schools())),
                BlockTable.text(words.text(
                        "drill.of", row.progress().held(), row.progress().drills())),
                BlockTable.muted(words.leftOut(row.leftOut())),
                withdrawal(row)));
        return new Card(words.text("drill.assignments"), table);
    }

    private Component name(AssignmentRow row) {
        return page.unit().kind() == UnitKind.SCHOOL
                ? new Span(row.title())
                : new Anchor(
                        page.address()
                                .with(DrillsPage.ASSIGNMENT, row.id().value().toString())
                                .href(),
                        row.title());
    }

    private StatusBadge state(AssignmentRow row) {
        if (row.withdrawn()) {
            return StatusBadge.worded(Band.UNKNOWN, words.text("drill.assignment.withdrawn"));
        }
        if (row.progress().done() == row.progress().schools()) {
            return StatusBadge.worded(Band.GREEN, words.text("drill.assignment.done"));
        }
        boolean late = row.dueOn().isBefore(desk.clock().today());
        return StatusBadge.worded(
                late ? Band.RED : Band.AMBER, words.text(late ? "drill.assignment.late" : "drill.assignment.open"));
    }

    private Component withdrawal(AssignmentRow row) {
        if (row.withdrawn() || !desk.assigns(row.unit())) {
            return new Span();
        }
        Button withdraw = new Button(
                words.text("drill.withdraw"),
                click -> Messages.confirm(
                        words.text("drill.withdraw.question", row.title()),
                        words.text("drill.withdraw.consequence"),
                        words.text("drill.withdraw"),
                        () -> {
                            desk.assignments().withdraw(row.id());
                            page.refresh().run();
                        }));
        withdraw.addThemeVariants(ButtonVariant.TERTIARY);
        return withdraw;
    }

    private Component schools(AssignmentRow row) {
        ColumnList<AssignmentRow.School> columns = ColumnList.of(
                Column.<AssignmentRow.School>name("school", "drill.column.school", one -> desk.unit(one.school())
                                .name())
                        .frozen()
                        .wide(),
                Column.<AssignmentRow.School>text(
                                "state",
                                "drill.column.state",
                                one -> words.text(
                                        one.passed() == one.drills()
                                                ? "drill.assignment.done"
                                                : "drill.assignment.open"))
                        .banded(one -> one.passed() == one.drills()
                                ? Band.GREEN
                                : row.dueOn().isBefore(desk.clock().today()) ? Band.RED : Band.AMBER),
                Column.number("drills", "drill.column.asked", AssignmentRow.School::drills),
                Column.number("held", "drill.column.held", AssignmentRow.School::held),
                Column.number("passed", "drill.column.passed", AssignmentRow.School::passed));
        DataList<AssignmentRow.School> list = desk.lists()
                .of(columns, desk.assignments().schools(row.id(), page.unit().id()))
                .titled(row.title())
                .scoped(page.scopeText())
                .sortedBy("passed", false)
                .opens(one -> DrillLinks.of(desk.unit(one.school()).code()))
                .whenEmpty(new EmptyState(words.text("drill.schools.none"), ""));
        return new Card(row.title(), list);
    }
}
