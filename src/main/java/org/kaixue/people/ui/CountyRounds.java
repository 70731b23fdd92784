package org.kaixue.people.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.people.RoundRow;

/** The screening rounds that counties hold beside those of the prefecture; each leads to the county's page. */
final class CountyRounds extends Div {

    private static final long serialVersionUID = 1L;

    CountyRounds(CarePage page, List<RoundRow> rounds) {
        ColumnList<RoundRow> columns = ColumnList.of(
                Column.<RoundRow>name("county", "people.care.column.county", row -> page.node(row.owner())
                                .name())
                        .frozen(),
                Column.<RoundRow>text("name", "people.round.column.name", row -> row.draft()
                                .name())
                        .wide(),
                Column.<RoundRow>text(
                                "state",
                                "people.round.column.state",
                                row -> page.say(
                                        "people.round.state." + row.state().name()))
                        .banded(row -> RoundWords.band(row.state()))
                        .sortedBy(Comparator.comparing(RoundRow::state)),
                Column.number("missing", "people.round.tile.missing", RoundRow::missing),
                Column.number("entered", "people.round.tile.entered", RoundRow::entered),
                Column.number("expected", "people.round.column.expected", RoundRow::expected),
                Column.number("checked", "people.round.column.checked", RoundRow::checked),
                Column.date(
                        "from", "people.round.column.from", row -> row.draft().from()),
                Column.date(
                        "until", "people.round.column.until", row -> row.draft().until()));
        add(new Card(
                page.say("people.round.of-counties"),
                page.list(columns, rounds)
                        .titled(page.say("people.round.of-counties"))
                        .named("rounds")
                        .opens(row -> page.of(row.owner())
                                .with(RoundWords.ROUND, row.id().value().toString()))));
    }
}
