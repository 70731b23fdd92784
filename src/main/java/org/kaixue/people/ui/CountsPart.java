package org.kaixue.people.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
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
import org.kaixue.people.RosterCount;

/** The rosters of many schools as counts, the schools without one first. */
record CountsPart(PeopleDesk desk, UnitNode unit, TermId term) {

    void into(HasComponents page) {
        List<RosterCount> counts = desk.roster().counts(unit.id(), term);
        page.add(header(counts), tiles(counts), list(counts));
    }

    private PageHeader header(List<RosterCount> counts) {
        long without = without(counts);
        long differing = counts.stream()
                .filter(one -> one.people() > 0 && one.difference() != 0)
                .count();
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

    private static long without(List<RosterCount> counts) {
        return counts.stream().filter(one -> one.people() == 0).count();
    }

    private Div tiles(List<RosterCount> counts) {
        int people = total(counts, RosterCount::people);
        int complete = total(counts, RosterCount::complete);
        Div tiles = new Div(
                new Tile(
                        say("people.tile.people"),
                        figure(people),
                        say(
                                "people.tile.people.of",
                                figure(total(counts, RosterCount::pupils)),
                                figure(total(counts, RosterCount::staff)))),
                new Tile(
                        say("people.tile.declared"),
                        figure(total(counts, RosterCount::declared)),
                        say("people.tile.declared.difference", signed(people - total(counts, RosterCount::declared)))),
                new Tile(say("people.tile.complete"), figure(complete), say("people.tile.of", figure(people))),
                new Tile(say("people.tile.restricted"), figure(total(counts, RosterCount::restricted)), ""),
                new Tile(
                        say("people.tile.without"),
                        figure((int) without(counts)),
                        say("people.tile.of-schools", figure(counts.size()))));
        tiles.addClassName("kx-tiles");
        return tiles;
    }

    private DataList<RosterCount> list(List<RosterCount> counts) {
        return desk.lists()
                .of(columns(), counts)
                .titled(say("people.counts.title"))
                .scoped(unit.name().in(locale()) + " · "
                        + desk.terms().get(term).name().in(locale()))
                .sortedBy("state", false)
                .opens(row -> PeopleLinks.of(desk.units().tree().get(row.school())))
                .whenEmpty(new EmptyState(say("people.counts.none"), say("people.counts.none.next")));
    }

    private ColumnList<RosterCount> columns() {
        UnitTree tree = desk.units().tree();
        return ColumnList.of(
                Column.<RosterCount>name("school", "organisation.column.school", row -> tree.get(row.school())
                                .name())
                        .linked(row -> PeopleLinks.of(tree.get(row.school())))
                        .wide(),
                Column.name("county", "organisation.column.county", row -> tree.path(row.school()).stream()
                        .skip(1)
                        .findFirst()
                        .map(UnitNode::name)
                        .orElse(null)),
                Column.<RosterCount>number("state", "people.column.state", CountsPart::rank)
                        .shownAs((row, locale) ->
                                desk.texts().getTranslation("people.counts.state." + rank(row), locale))
                        .banded(row -> Band.values()[rank(row)]),
                Column.number("roster", "people.column.roster", RosterCount::people),
                Column.number("declared", "people.column.declared", RosterCount::declared),
                Column.<RosterCount>number("difference", "people.column.difference", RosterCount::difference)
                        .shownAs((row, locale) -> signed(row.difference())),
                Column.<RosterCount>number("pupils", "people.column.pupils", RosterCount::pupils)
                        .hidden(),
                Column.<RosterCount>number("staff", "people.column.staff", RosterCount::staff)
                        .hidden(),
                Column.number("complete", "people.column.complete", RosterCount::complete),
                Column.number("incomplete", "people.column.incomplete", row -> row.people() - row.complete()),
                Column.number("restricted", "people.column.restricted", RosterCount::restricted));
    }

    /** The place among the bands: without a roster, with a gap, or neither. */
    private static int rank(RosterCount row) {
        return row.people() == 0 ? 0 : row.difference() != 0 || row.complete() < row.people() ? 1 : 2;
    }

    static String signed(int difference) {
        return difference > 0
                ? "+" + Formats.in(locale()).number(difference)
                : Formats.in(locale()).number(difference);
    }

    private static int total(List<RosterCount> counts, ToIntFunction<RosterCount> of) {
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
