package org.kaixue.people.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.organisation.UnitKind;
import org.kaixue.people.RetentionRow;
import org.kaixue.people.RetentionSheet;

/** How many records go with the next run and in the months to come, of which schools, and why; nobody by name. */
final class RetentionPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CarePage page;
    private final transient RetentionSheet sheet;

    RetentionPart(CarePage page) {
        this.page = page;
        this.sheet = page.desk().retention().of(page.unit().id());
        addClassName("kx-stack");
        add(header(), tiles(), list());
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(page.title());
        int due = sheet.due();
        if (due > 0) {
            header.answer(Band.AMBER, page.say("people.retention.answer.due", page.number(due)));
        } else {
            header.answer(Band.GREEN, page.say("people.retention.answer.none"));
        }
        return header.answer(page.say("people.retention.rule", sheet.days()));
    }

    private CareTiles tiles() {
        return new CareTiles(page)
                .tile("people.retention.tile.due", sheet.due(), "people.care.people", Band.AMBER)
                .tile(
                        "people.retention.tile.soon",
                        page.number(sheet.all() - sheet.due()),
                        page.say("people.retention.tile.until", page.date(sheet.until())),
                        null);
    }

    private DataList<RetentionRow> list() {
        CareColumns shared = CareColumns.ofSchools(page);
        ColumnList<RetentionRow> columns = ColumnList.of(
                shared.school(RetentionRow::school),
                shared.county(RetentionRow::school),
                Column.<RetentionRow>date("on", "people.retention.column.on", RetentionRow::on)
                        .banded(row -> row.on().isAfter(sheet.today()) ? null : Band.AMBER),
                Column.number("people", "people.retention.column.people", RetentionRow::people),
                Column.<RetentionRow>text(
                                "reason",
                                "people.retention.column.reason",
                                row -> page.say("people.retention.reason."
                                        + row.reason().name()))
                        .sortedBy(Comparator.comparing(RetentionRow::reason)),
                Column.name("term", "people.retention.column.term", RetentionRow::lastTerm));
        DataList<RetentionRow> list = page.list(columns, sheet.rows())
                .whenEmpty(new EmptyState(
                        page.say("people.retention.none", page.date(sheet.until())),
                        page.say("people.retention.none.next")));
        return page.unit().kind() == UnitKind.SCHOOL ? list : list.opens(row -> page.of(row.school()));
    }
}
