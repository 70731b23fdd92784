package org.kaixue.rectification.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.kaixue.common.PageQuery;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Lists;
import org.kaixue.common.ui.Source;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.rectification.FindingFilter;
import org.kaixue.rectification.FindingRow;
import org.kaixue.rectification.Rectifications;
import org.springframework.stereotype.Component;

/** Makes the list of findings. */
@Component
class FindingList {

    private final Lists lists;
    private final Rectifications rectifications;

    FindingList(Lists lists, Rectifications rectifications) {
        this.lists = lists;
        this.rectifications = rectifications;
    }

    DataList<FindingRow> of(UnitNode unit, FindingFilter filter) {
        UI ui = UI.getCurrentOrThrow();
        return lists.of(columns(ui, unit.kind() != UnitKind.SCHOOL), source(unit, filter))
                .titled(ui.getTranslation("rectification.title") + " · "
                        + ui.getTranslation("rectification.filter." + filter))
                .scoped(unit.name().in(ui.getLocale()))
                .opens(row -> row.id().address())
                .whenEmpty(new EmptyState(
                        ui.getTranslation("rectification.empty." + filter),
                        ui.getTranslation("rectification.empty.next")));
    }

    private static ColumnList<FindingRow> columns(UI ui, boolean schools) {
        Column<FindingRow> school = Column.name("school", "rectification.school", FindingRow::schoolName);
        return ColumnList.of(
                Column.<FindingRow>name("title", "rectification.finding", FindingRow::title)
                        .sortable()
                        .wide(),
                Column.<FindingRow>text("state", "rectification.state", row -> state(ui, row))
                        .banded(FindingRow::band),
                Column.<FindingRow>moment("due", "rectification.due", FindingRow::dueAt)
                        .sortable(),
                schools ? school.sortable() : school.sortable().hidden(),
                Column.<FindingRow>text("owner", "rectification.owner", FindingRow::owner)
                        .sortable(),
                Column.<FindingRow>text(
                        "severity",
                        "rectification.severity",
                        row -> ui.getTranslation("rectification.severity." + row.severity())),
                Column.<FindingRow>text(
                        "source",
                        "rectification.source",
                        row -> ui.getTranslation("rectification.source." + row.source())),
                Column.<FindingRow>text("place", "rectification.place", FindingRow::place)
                        .sortable()
                        .hidden(),
                Column.<FindingRow>moment("found", "rectification.found", FindingRow::foundAt)
                        .sortable()
                        .hidden(),
                Column.<FindingRow>moment("closed", "rectification.closed", FindingRow::closedAt)
                        .sortable()
                        .hidden(),
                Column.<FindingRow>number("reopened", "rectification.reopened", FindingRow::reopened)
                        .sortable()
                        .hidden());
    }

    static String state(UI ui, FindingRow row) {
        String state = ui.getTranslation("rectification.state." + row.state());
        return row.overdue() ? ui.getTranslation("rectification.state.overdue", state) : state;
    }

    private Source<FindingRow> source(UnitNode unit, FindingFilter filter) {
        return new Source<>() {
            @Override
            public List<FindingRow> page(PageQuery query) {
                return rectifications.page(unit.id(), filter, query);
            }

            @Override
            public int count(PageQuery query) {
                return rectifications.count(unit.id(), filter, query);
            }
        };
    }
}
