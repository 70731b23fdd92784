package org.kaixue.people.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.people.AidCount;
import org.kaixue.people.AidState;

/** How many aid teachers are here, observed and still to come, by school; nobody by name. */
final class AidCountsPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CarePage page;
    private final transient List<AidCount> schools;

    AidCountsPart(CarePage page) {
        this.page = page;
        this.schools = page.desk().aid().counts(page.unit().id());
        addClassName("kx-stack");
        PageHeader header = new PageHeader(page.title());
        AidWords.tell(header, page, this::count);
        CareTiles tiles = new CareTiles(page);
        for (AidState state : AidState.values()) {
            tiles.tile("people.aid.state." + state.name(), count(state), "people.care.people", AidWords.band(state));
        }
        add(header, tiles, list());
    }

    private int count(AidState state) {
        return schools.stream().mapToInt(school -> school.of(state)).sum();
    }

    private Div list() {
        CareColumns shared = CareColumns.ofSchools(page);
        ColumnList<AidCount> columns = ColumnList.of(shared.school(AidCount::school), shared.county(AidCount::school));
        for (AidState state : AidState.values()) {
            columns = columns.with(Column.<AidCount>number(
                            state.name().toLowerCase(Locale.ROOT),
                            "people.aid.state." + state.name(),
                            row -> row.of(state) == 0 ? null : Integer.valueOf(row.of(state)))
                    .banded(row -> row.of(state) == 0 || state == AidState.HERE ? null : AidWords.band(state)));
        }
        return page.list(
                        columns,
                        schools.stream()
                                .filter(school -> school.all() > 0)
                                .sorted(Comparator.<AidCount>comparingInt(school -> school.of(AidState.LATE))
                                        .thenComparing(AidCount::all)
                                        .reversed())
                                .toList())
                .opens(row -> page.of(row.school()))
                .whenEmpty(new EmptyState(page.say("people.aid.none"), ""));
    }
}
