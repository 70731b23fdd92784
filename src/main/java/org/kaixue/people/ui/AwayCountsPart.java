package org.kaixue.people.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Choice;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.people.AwayCount;
import org.kaixue.people.AwayReason;

/** How many have not come back, by school and reason; nobody by name. */
final class AwayCountsPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final String SHOWN = "shown";

    /** Which schools the list shows. */
    private enum Shown {
        AWAY,
        OVERDUE,
        UNCHECKED
    }

    private final transient CarePage page;
    private final transient List<AwayCount> schools;

    AwayCountsPart(CarePage page) {
        this.page = page;
        this.schools = page.desk().returns().counts(page.unit().id(), page.term());
        addClassName("kx-stack");
        add(header(), tiles(), list());
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(page.title());
        int overdue = sum(AwayCount::overdue);
        long unchecked = count(Shown.UNCHECKED);
        if (overdue > 0) {
            header.answer(Band.RED, page.say("people.away.answer.overdue", overdue));
        }
        if (unchecked > 0) {
            header.answer(Band.AMBER, page.say("people.away.answer.schools-unchecked", unchecked));
        }
        int people = sum(AwayCount::people);
        if (people > 0) {
            header.answer(page.say("people.away.answer", people, sum(AwayCount::pupils), sum(AwayCount::staff)));
        } else if (unchecked == 0) {
            header.answer(Band.GREEN, page.say("people.away.answer.all-back"));
        }
        return header;
    }

    private CareTiles tiles() {
        return new CareTiles(page)
                .tile(
                        "people.away.tile.overdue",
                        sum(AwayCount::overdue),
                        "people.care.people",
                        Band.RED,
                        only(Shown.OVERDUE))
                .tile(
                        "people.away.tile.unchecked",
                        (int) count(Shown.UNCHECKED),
                        "people.care.schools",
                        Band.AMBER,
                        only(Shown.UNCHECKED))
                .tile("people.away.tile.pupils", sum(AwayCount::pupils), "people.care.people", null, only(Shown.AWAY))
                .tile("people.away.tile.staff", sum(AwayCount::staff), "people.care.people", null, only(Shown.AWAY));
    }

    private DataList<AwayCount> list() {
        Optional<Shown> chosen = page.chosen(SHOWN, Shown.values());
        List<AwayCount> rows = schools.stream()
                .filter(school -> chosen.map(shown -> matches(shown, school)).orElse(true))
                .sorted(Comparator.comparing(AwayCount::overdue)
                        .thenComparing(AwayCount::people)
                        .thenComparing(school -> !school.whole())
                        .reversed())
                .toList();
        CareColumns shared = CareColumns.ofSchools(page);
        ColumnList<AwayCount> columns = ColumnList.of(
                shared.school(AwayCount::school),
                shared.county(AwayCount::school),
                Column.<AwayCount>number("overdue", "people.away.tile.overdue", row -> none(row.overdue()))
                        .banded(row -> row.overdue() > 0 ? Band.RED : null),
                Column.<AwayCount>number("pupils", "organisation.column.pupils", row -> known(row, row.pupils())),
                Column.<AwayCount>number("staff", "organisation.column.staff", row -> known(row, row.staff())));
        for (AwayReason reason : AwayCount.reasons(schools)) {
            columns = columns.with(Column.number(
                    "reason-" + reason.name().toLowerCase(Locale.ROOT),
                    "people.away.reason." + reason.name(),
                    row -> none(row.of(reason))));
        }
        columns = columns.with(Column.<AwayCount>text(
                        "checked",
                        "people.away.column.checked",
                        row -> row.checkedOn() == null
                                ? page.say("people.away.never-checked")
                                : page.date(row.checkedOn()))
                .banded(row -> row.whole() ? null : Band.AMBER)
                .sortedBy(
                        Comparator.comparing(AwayCount::checkedOn, Comparator.nullsFirst(Comparator.naturalOrder()))));
        return page.list(columns, rows)
                .opens(row -> page.of(row.school()))
                .whenEmpty(new EmptyState(page.say("people.care.no-schools"), ""))
                .tools(choice(chosen));
    }

    private Choice choice(Optional<Shown> chosen) {
        Choice choice = new Choice();
        Address all = page.address().without(SHOWN);
        choice.option(page.say("people.care.all") + " " + schools.size(), all, chosen.isEmpty());
        for (Shown shown : Shown.values()) {
            choice.option(
                    page.say("people.away.shown." + shown.name()) + " " + count(shown),
                    only(shown),
                    chosen.filter(shown::equals).isPresent());
        }
        return choice;
    }

    private Address only(Shown shown) {
        return page.address().with(SHOWN, shown.name());
    }

    private long count(Shown shown) {
        return schools.stream().filter(school -> matches(shown, school)).count();
    }

    private static boolean matches(Shown shown, AwayCount school) {
        return switch (shown) {
            case AWAY -> school.people() > 0;
            case OVERDUE -> school.overdue() > 0;
            case UNCHECKED -> !school.whole();
        };
    }

    private int sum(ToIntFunction<AwayCount> value) {
        return schools.stream().mapToInt(value).sum();
    }

    /** Nobody noted says nothing as long as nobody has said that the list is whole. */
    private static @Nullable Integer known(AwayCount row, int people) {
        return people == 0 && !row.whole() ? null : Integer.valueOf(people);
    }

    /** An empty cell where there is nobody, so that those stand out where there is. */
    private static @Nullable Integer none(int people) {
        return people == 0 ? null : Integer.valueOf(people);
    }
}
