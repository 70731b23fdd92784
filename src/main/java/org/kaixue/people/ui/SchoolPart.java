package org.kaixue.people.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.Tile;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.people.RosterFilter.State;
import org.kaixue.people.RosterGroup;
import org.kaixue.people.SchoolRoster;

/** One school's roster: the counts first, then, for whoever may see them, the people. */
record SchoolPart(PeopleDesk desk, UnitNode school, TermId term, Address address, Runnable refresh) {

    private static final String IMPORT = "import";

    void into(HasComponents page) {
        SchoolRoster roster = desk.roster().of(school.id(), term);
        page.add(header(roster), tiles(roster));
        page.add(new Card(say("people.groups.title"), new GroupTable(desk, school, roster, address, refresh).list()));
        if (roster.readable()) {
            page.add(new PeopleList(desk, school, roster, address, empty(roster)).card());
        }
    }

    private PageHeader header(SchoolRoster roster) {
        PageHeader header = new PageHeader(say("people.title"));
        int people = roster.total(RosterGroup::roster);
        int incomplete = people - roster.total(RosterGroup::complete);
        int restricted = roster.total(RosterGroup::restricted);
        if (people == 0) {
            header.answer(Band.RED, say("people.school.none"));
        } else {
            if (restricted > 0) {
                header.answer(Band.RED, say("people.school.restricted", restricted));
            }
            if (incomplete > 0) {
                header.answer(Band.AMBER, say("people.school.incomplete", incomplete));
            }
            if (!roster.differing().isEmpty()) {
                header.answer(
                        Band.AMBER,
                        say("people.school.differing", roster.differing().size()));
            }
            if (restricted == 0 && incomplete == 0 && roster.differing().isEmpty()) {
                header.answer(Band.GREEN, say("people.school.fine", people));
            }
        }
        if (roster.writable()) {
            Button add = new Button(say("people.add"), click -> new PersonDialogs(desk, school, refresh).add());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(importLink(), add);
        }
        return header;
    }

    private Anchor importLink() {
        Anchor link = new Anchor(IMPORT, say("people.import"));
        link.addClassName("kx-button");
        return link;
    }

    private Div tiles(SchoolRoster roster) {
        int people = roster.total(RosterGroup::roster);
        int complete = roster.total(RosterGroup::complete);
        int restricted = roster.total(RosterGroup::restricted);
        int declared = roster.total(group -> group.declared() == null ? 0 : group.declared());
        Tile incomplete =
                new Tile(say("people.tile.complete"), figure(complete), say("people.tile.of", figure(people)));
        Tile barred = new Tile(say("people.tile.restricted"), figure(restricted), "");
        Div tiles = new Div(
                new Tile(
                        say("people.tile.people"),
                        figure(people),
                        say("people.tile.boarders", figure(roster.total(RosterGroup::boarders)))),
                new Tile(
                        say("people.tile.declared"),
                        figure(declared),
                        say("people.tile.declared.difference", CountsPart.signed(people - declared))),
                roster.readable() && complete < people
                        ? incomplete.band(Band.AMBER).leadsTo(PeopleLinks.inState(address, State.INCOMPLETE))
                        : incomplete,
                roster.readable() && restricted > 0
                        ? barred.band(Band.RED).leadsTo(PeopleLinks.inState(address, State.RESTRICTED))
                        : barred);
        tiles.addClassName("kx-tiles");
        return tiles;
    }

    private EmptyState empty(SchoolRoster roster) {
        boolean none = roster.total(RosterGroup::roster) == 0;
        EmptyState empty = new EmptyState(
                say(none ? "people.list.none" : "people.list.nobody"),
                say(none ? "people.list.none.next" : "people.list.nobody.next"));
        return none && roster.writable() ? empty.action(importLink()) : empty;
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
