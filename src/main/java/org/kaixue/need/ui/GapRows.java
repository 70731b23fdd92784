package org.kaixue.need.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.need.Blocker;
import org.kaixue.need.Supply.Gap;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;
import org.kaixue.organisation.ui.SchoolPages;

/** The missing inputs as a list, one line a school and kind. */
record GapRows(SupplyWords words, UnitTree tree) {

    /** One school's missing input. */
    record Row(UnitNode school, Blocker blocker) {}

    /** The gaps of one kind, or of all kinds where it is null. */
    List<Row> of(List<Gap> gaps, @Nullable Blocker kind) {
        List<Row> rows = new ArrayList<>();
        for (Gap gap : gaps) {
            if (kind == null || gap.blocker() == kind) {
                gap.schools().forEach(school -> rows.add(new Row(tree.get(school), gap.blocker())));
            }
        }
        return rows;
    }

    ColumnList<Row> columns() {
        return ColumnList.of(
                Column.<Row>text("kind", "need.ui.gaps.kind", row -> name(row.blocker())),
                Column.<Row>name("school", "need.ui.school", row -> row.school().name())
                        .linked(row -> mend(row.school(), row.blocker())),
                Column.text("county", "need.ui.county", (row, locale) -> county(row.school())),
                Column.<Row>text("blocks", "need.ui.gaps.blocks", row -> words.text("need.ui.blocks." + row.blocker()))
                        .wide(),
                Column.<Row>text("mend", "need.ui.gaps.to-do", row -> words.text("need.ui.gaps.mend"))
                        .linked(row -> mend(row.school(), row.blocker())));
    }

    String name(Blocker blocker) {
        return words.text("need.ui.blocker." + blocker);
    }

    static Address mend(UnitNode school, Blocker blocker) {
        return SchoolPages.of(school).with("tab", blocker.tab());
    }

    private @Nullable String county(UnitNode school) {
        UnitId parent = school.parent();
        return parent == null ? null : words.name(tree.get(parent).name());
    }
}
