package org.kaixue.people.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import org.kaixue.common.Band;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.people.PledgeCount;
import org.kaixue.people.PledgeKind;

/** Pledges signed against expected, by school; nobody by name. */
final class PledgesCountsPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CarePage page;
    private final transient List<PledgeCount> schools;

    PledgesCountsPart(CarePage page) {
        this.page = page;
        this.schools = page.desk().pledges().counts(page.unit().id(), page.term());
        addClassName("kx-stack");
        add(header(), tiles(), list());
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(page.title());
        PledgeAnswer.tell(header, page, schools);
        long unknown = schools.stream().filter(PledgeCount::unknown).count();
        return unknown == 0 ? header : header.answer(Band.UNKNOWN, page.say("people.pledge.answer.no-roster", unknown));
    }

    private CareTiles tiles() {
        CareTiles tiles = new CareTiles(page);
        for (PledgeKind kind : PledgeKind.values()) {
            PledgeAnswer.tile(tiles, page, kind, schools);
        }
        return tiles;
    }

    private Div list() {
        CareColumns shared = CareColumns.ofSchools(page);
        ColumnList<PledgeCount> columns =
                ColumnList.of(shared.school(PledgeCount::school), shared.county(PledgeCount::school));
        columns = PledgeAnswer.columns(columns, page);
        return page.list(
                        columns,
                        schools.stream()
                                .sorted(Comparator.comparing(PledgeCount::missing)
                                        .reversed())
                                .toList())
                .opens(row -> page.of(row.school()))
                .whenEmpty(new EmptyState(page.say("people.care.no-schools"), ""));
    }
}
