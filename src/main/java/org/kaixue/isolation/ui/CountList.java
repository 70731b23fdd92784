package org.kaixue.isolation.ui;

import java.util.List;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.isolation.CaseCount;

/** Cases counted by county, or by school; nobody by name. */
record CountList(CasesPage page, List<CaseCount> parts) {

    DataList<CaseCount> create() {
        List<CaseCount> rows = parts.stream()
                .sorted((one, other) -> Integer.compare(weight(other), weight(one)))
                .toList();
        return page.desk()
                .lists()
                .of(columns(), rows)
                .titled(page.text("cases.cases.counts"))
                .scoped(page.scopeText())
                .whenEmpty(new EmptyState(page.text("cases.cases.empty"), ""))
                .opens(row ->
                        page.address().with("unit", page.desk().unit(row.unit()).code()));
    }

    /** Those to look at first. */
    private static int weight(CaseCount row) {
        return row.late() * 10_000 + row.open() * 100 + row.over();
    }

    private ColumnList<CaseCount> columns() {
        return ColumnList.of(
                Column.<CaseCount>name("unit", "cases.column.unit", row -> page.desk()
                                .unit(row.unit())
                                .name())
                        .frozen()
                        .wide(),
                Column.<CaseCount>number("late", "cases.column.late", CaseCount::late)
                        .banded(row -> row.late() > 0 ? Band.RED : null),
                Column.<CaseCount>number("open", "cases.column.open", CaseCount::open),
                Column.<CaseCount>number("isolated", "cases.column.isolated", CaseCount::isolated),
                Column.<CaseCount>number("begun", "cases.column.begun", CaseCount::begun),
                Column.<CaseCount>number("over", "cases.column.over-count", CaseCount::over)
                        .banded(row -> row.over() > 0 ? Band.AMBER : null),
                Column.<CaseCount>number("median", "cases.column.median", CaseCount::medianToIsolation));
    }
}
