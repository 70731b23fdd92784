package org.kaixue.people.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.people.FollowUpCount;

/** How many are followed up, by school; nobody by name. */
final class FollowUpCountsPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CarePage page;
    private final transient List<FollowUpCount> schools;

    FollowUpCountsPart(CarePage page) {
        this.page = page;
        this.schools = page.desk().followUps().counts(page.unit().id());
        addClassName("kx-stack");
        CareTiles tiles = new CareTiles(page)
                .tile("people.follow.state.OVERDUE", sum(FollowUpCount::overdue), "people.care.people", Band.RED)
                .tile("people.follow.state.DUE", sum(FollowUpCount::due), "people.care.people", Band.AMBER)
                .tile("people.follow.tile.running", sum(FollowUpCount::running), "people.care.people", null);
        add(header(), tiles, list());
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(page.title());
        if (sum(FollowUpCount::overdue) > 0) {
            header.answer(Band.RED, page.say("people.follow.answer.overdue", sum(FollowUpCount::overdue)));
        }
        if (sum(FollowUpCount::due) > 0) {
            header.answer(Band.AMBER, page.say("people.follow.answer.due", sum(FollowUpCount::due)));
        }
        int running = sum(FollowUpCount::running);
        return header.answer(
                running == 0 ? page.say("people.follow.answer.nobody") : page.say("people.follow.answer", running));
    }

    private Div list() {
        CareColumns shared = CareColumns.ofSchools(page);
        ColumnList<FollowUpCount> columns = ColumnList.of(
                shared.school(FollowUpCount::school),
                shared.county(FollowUpCount::school),
                Column.<FollowUpCount>number("overdue", "people.follow.state.OVERDUE", FollowUpCount::overdue)
                        .banded(row -> row.overdue() > 0 ? Band.RED : null),
                Column.<FollowUpCount>number("due", "people.follow.state.DUE", FollowUpCount::due)
                        .banded(row -> row.due() > 0 ? Band.AMBER : null),
                Column.number("running", "people.follow.tile.running", FollowUpCount::running));
        return page.list(
                        columns,
                        schools.stream()
                                .filter(row -> row.running() > 0)
                                .sorted(Comparator.comparing(FollowUpCount::overdue)
                                        .thenComparing(FollowUpCount::due)
                                        .thenComparing(FollowUpCount::running)
                                        .reversed())
                                .toList())
                .opens(row -> page.of(row.school()))
                .whenEmpty(new EmptyState(page.say("people.follow.answer.nobody"), ""));
    }

    private int sum(ToIntFunction<FollowUpCount> value) {
        return schools.stream().mapToInt(value).sum();
    }
}
