package org.kaixue.people.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.Tile;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;
import org.kaixue.people.RosterTotal;

/** The rosters of many schools as counts, the schools without one first. */
record CountsPart(PeopleDesk desk, UnitNode unit, TermId term) {

    void into(HasComponents page) {
        List<RosterTotal> counts = desk.totals().of(unit.id(), term);
        page.add(header(counts), tiles(counts), list(counts));
    }

    private PageHeader header(List<RosterTotal> counts) {
        long without = without(counts);
        long differing =
                counts.stream().filter(one -> one.people() > 0 && one.differs()).count();
        PageHeader header = new PageHeader(say("people.title"));
        if (without > 0) {
            header.answer(Band.RED, say("people.counts.without", without, counts.size()));
        }
        if (differing > 0) {
            header.answer(Band.AMBER, say("people.counts.differing", differing));
        }
        if (without == 0 && differing == 0) {
            header.answer(Band.GREEN, say("people.counts.fine", counts.size()));
        }
        return header;
    }

    private static long without(List<RosterTotal> counts) {
        return counts.stream().filter(one -> one.people() == 0).count();
    }

    private Div tiles(List<RosterTotal> counts) {
        int people = total(counts, RosterTotal::people);
        int declared = total(counts, one -> Objects.requireNonNullElse(one.declared(), 0));
        int complete = total(counts, RosterTotal::complete);
        Div tiles = new Div(
                new Tile(
                        say("people.tile.people"),
                        figure(people),
                        say(
                                "people.tile.people.of",
                                figure(total(counts, RosterTotal::pupils)),
                                figure(total(counts, RosterTotal::staff)))),
                new Tile(
                        say("people.tile.declared"),
                        figure(declared),
                        say("people.tile.declared.difference", signed(people - declared))),
                new Tile(say("people.tile.complete"), figure(complete), say("people.tile.of", figure(people))),
                new Tile(say("people.tile.restricted"), figure(total(counts, RosterTotal::restricted)), ""),
                new Tile(
                        say("people.tile.without"),
                        figure((int) without(counts)),
                        say("people.tile.of-schools", figure(counts.size()))));
        tiles.addClassName("kx-tiles");
        return tiles;
    }

    private DataList<RosterTotal> list(List<RosterTotal> counts) {
        return desk.lists()
                .of(columns(), counts)
                .titled(say("people.counts.title"))
                .scoped(unit.name().in(locale()) + " · "
                        + desk.terms().get(term).name().in(locale()))
                .sortedBy("state", false)
                .opens(row -> PeopleLinks.of(desk.units().tree().get(row.school())))
                .whenEmpty(new EmptyState(say("people.counts.none"), say("people.counts.none.next")));
    }

    private ColumnList<RosterTotal> columns() {
        UnitTree tree = desk.units().tree();
        return ColumnList.of(
                Column.<RosterTotal>name("school", "organisation.column.school", row -> tree.get(row.school())
                                .name())
                        .linked(row -> PeopleLinks.of(tree.get(row.school())))
                        .wide(),
                Column.name("county", "organisation.column.county", row -> tree.path(row.school()).stream()
                        .skip(1)
                        .findFirst()
                        .map(UnitNode::name)
                        .orElse(null)),
                Column.<RosterTotal>number("state", "people.column.state", CountsPart::rank)
                        .shownAs((row, locale) ->
                                desk.texts().getTranslation("people.counts.state." + rank(row), locale))
                        .banded(row -> Band.values()[rank(row)]),
                Column.number("roster", "people.column.roster", RosterTotal::people),
                Column.number("declared", "people.column.declared", RosterTotal::declared),
                Column.<RosterTotal>number("difference", "people.column.difference", RosterTotal::difference)
                        .shownAs((row, locale) -> row.difference() == null ? "" : signed(row.difference())),
                Column.<RosterTotal>number("pupils", "people.column.pupils", RosterTotal::pupils)
                        .hidden(),
                Column.<RosterTotal>number("staff", "people.column.staff", RosterTotal::staff)
                        .hidden(),
                Column.number("complete", "people.column.complete", RosterTotal::complete),
                Column.number("incomplete", "people.column.incomplete", row -> row.people() - row.complete()),
                Column.number("restricted", "people.column.restricted", RosterTotal::restricted));
    }

    /** The place among the bands: without a roster, with a gap, or neither. */
    private static int rank(RosterTotal row) {
        return row.people() == 0 ? 0 : row.differs() || row.complete() < row.people() ? 1 : 2;
    }

    static String signed(int difference) {
        return difference > 0
                ? "+" + Formats.in(locale()).number(difference)
                : Formats.in(locale()).number(difference);
    }

    private static int total(List<RosterTotal> counts, ToIntFunction<RosterTotal> of) {
        return counts.stream().mapToInt(of).sum();
    }

    private static String figure(int number) {
        return Formats.in(locale()).number(number);
    }

    private String say(String key, Object... values) {
        return desk.texts().getTranslation(key, locale(), values);
    }

    private static Locale locale() {
        return UI.getCurrentOrThrow().getLocale();
    }
}
