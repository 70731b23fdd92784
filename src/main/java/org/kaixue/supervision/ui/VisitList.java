package org.kaixue.supervision.ui;

import java.util.List;
import org.kaixue.common.Band;
import org.kaixue.common.PageQuery;
import org.kaixue.common.ui.Choice;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Source;
import org.kaixue.organisation.UnitKind;
import org.kaixue.supervision.VisitFilter;
import org.kaixue.supervision.VisitRow;
import org.kaixue.supervision.VisitView;

/** Makes the list of visits. */
record VisitList(SupervisionDesk desk, SupervisionPage page) {

    DataList<VisitRow> list() {
        VisitWords words = page.words();
        VisitView view = page.view();
        return desk.lists()
                .of(columns(words, page.unit().kind() != UnitKind.SCHOOL), source(view))
                .titled(words.text("supervision.dot", words.text("supervision.title"), name(view)))
                .scoped(page.scopeText())
                .opens(row -> VisitLinks.visit(row.id()))
                .whenEmpty(
                        new EmptyState(words.text("supervision.empty." + view), words.text("supervision.empty.next")))
                .tools(choice(view));
    }

    private String name(VisitView view) {
        return page.words().text("supervision.view." + view);
    }

    private Choice choice(VisitView chosen) {
        Choice choice = new Choice();
        for (VisitView view : VisitView.values()) {
            choice.option(name(view), page.of(view), view == chosen);
        }
        return choice;
    }

    private static ColumnList<VisitRow> columns(VisitWords words, boolean schools) {
        Column<VisitRow> school = Column.name("school", "supervision.column.school", VisitRow::schoolName);
        Column<VisitRow> named = school.sortable().wide();
        return ColumnList.of(
                schools ? named : named.hidden(),
                Column.<VisitRow>text("state", "supervision.column.state", words::state)
                        .banded(row -> row.band() == Band.UNKNOWN ? null : row.band()),
                Column.<VisitRow>date("planned", "supervision.column.planned", VisitRow::plannedOn)
                        .sortable(),
                Column.<VisitRow>text("team", "supervision.column.team", VisitRow::teamName)
                        .sortable(),
                Column.name("list", "supervision.column.list", VisitRow::listName),
                Column.<VisitRow>number(
                                "points",
                                "supervision.column.points",
                                row -> row.score() == null ? null : row.score().points())
                        .sortable(),
                Column.<VisitRow>number(
                                "failed",
                                "supervision.column.failed",
                                row -> row.score() == null ? null : row.score().failed())
                        .sortable(),
                Column.<VisitRow>text(
                        "result",
                        "supervision.column.result",
                        row -> row.score() == null ? null : words.result(row.score())),
                Column.<VisitRow>moment("submitted", "supervision.column.submitted", VisitRow::submittedAt)
                        .sortable(),
                Column.<VisitRow>moment("received", "supervision.column.received", VisitRow::receivedAt)
                        .hidden(),
                Column.<VisitRow>text(
                                "tier", "supervision.column.tier", row -> words.text("supervision.tier." + row.tier()))
                        .hidden());
    }

    private Source<VisitRow> source(VisitView view) {
        VisitFilter filter = VisitFilter.of(page.scope().term(), view);
        return new Source<>() {
            @Override
            public List<VisitRow> page(PageQuery query) {
                return desk.visits().page(page.unit().id(), filter, query);
            }

            @Override
            public int count(PageQuery query) {
                return desk.visits().count(page.unit().id(), filter, query);
            }
        };
    }
}
