package org.kaixue.readiness.ui;

import java.util.Arrays;
import java.util.List;
import org.kaixue.common.PageQuery;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Choice;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Source;
import org.kaixue.readiness.BoardFilter;
import org.kaixue.readiness.BoardRow;
import org.kaixue.readiness.BoardSums;

/** The stages of schools with what stops each of them. */
record BoardList(ReadinessDesk desk, ReadinessPage page, BoardSums sums) {

    private static final int NAMED = 2;

    Card card() {
        String fact = page.query().fact();
        String heading = fact == null
                ? words().text("readiness.stages")
                : words().text("readiness.stages.without", words().text(fact));
        DataList<BoardRow> list = desk.lists()
                .of(columns(), source())
                .titled(heading)
                .scoped(page.scopeText())
                .opens(page::of)
                .whenEmpty(new EmptyState(
                        words().text("readiness.stages.none"), words().text("readiness.stages.none.next")))
                .tools(choice());
        return new Card(heading, list);
    }

    private ReadinessWords words() {
        return page.words();
    }

    private Choice choice() {
        Choice choice = new Choice();
        for (BoardFilter filter : Arrays.asList(BoardFilter.values()).reversed()) {
            int count = sums.of(filter);
            if (count > 0 || filter == page.query().filter()) {
                choice.option(
                        words().text("readiness.filter." + filter) + " " + words().number(count),
                        page.of(filter),
                        filter == page.query().filter() && page.query().fact() == null);
            }
        }
        return choice;
    }

    private ColumnList<BoardRow> columns() {
        return ColumnList.of(
                Column.<BoardRow>name("school", "readiness.column.school", BoardRow::name)
                        .sortable()
                        .frozen()
                        .wide(),
                Column.<BoardRow>text("stage", "readiness.column.stage", row -> words().stage(row.stage()))
                        .sortable(),
                Column.<BoardRow>text("state", "readiness.column.state", row -> words().state(row))
                        .banded(BoardRow::band)
                        .sortable(),
                Column.<BoardRow>text("stops", "readiness.column.stops", this::stops)
                        .sortable()
                        .wide(),
                Column.<BoardRow>number("points", "readiness.column.points", BoardRow::points)
                        .sortable(),
                Column.<BoardRow>number("batch", "readiness.column.batch", BoardRow::batch)
                        .sortable(),
                Column.<BoardRow>date("planned", "readiness.column.planned", BoardRow::planned)
                        .sortable(),
                Column.<BoardRow>date("actual", "readiness.column.actual", BoardRow::actual)
                        .sortable()
                        .hidden(),
                Column.<BoardRow>text("approver", "readiness.column.approver", row -> words().text(
                                        "readiness.tier." + row.approver()))
                        .hidden(),
                Column.<BoardRow>moment("since", "readiness.column.since", BoardRow::since)
                        .hidden());
    }

    /** The first of them by name, the others by number. */
    private String stops(BoardRow row) {
        if (!row.judged()) {
            return words().text("readiness.stops.unjudged");
        }
        List<String> first = row.stops().stream().limit(NAMED).toList();
        String named = words().facts(first);
        int more = row.stops().size() - first.size();
        return more > 0 ? words().text("readiness.stops.more", named, more) : named;
    }

    private Source<BoardRow> source() {
        return new Source<>() {
            @Override
            public List<BoardRow> page(PageQuery query) {
                return desk.board().page(page.query(), query);
            }

            @Override
            public int count(PageQuery query) {
                return desk.board().count(page.query(), query);
            }
        };
    }
}
