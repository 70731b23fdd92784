package org.kaixue.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Choice;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.organisation.UnitKind;
import org.kaixue.people.EntryDraft;
import org.kaixue.people.RoundEntry;
import org.kaixue.people.RoundRow;
import org.kaixue.people.RoundState;

/** A screening round of the prefecture or a county: how many were checked, by county, and which schools are missing. */
final class ScreeningCountsPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final String STATE = "state";

    private final transient CarePage page;
    private final transient List<RoundRow> rounds;
    private final transient @Nullable RoundRow round;
    private final transient RoundForms forms;
    private final transient List<RoundEntry> entries = new ArrayList<>();

    ScreeningCountsPart(CarePage page) {
        this.page = page;
        this.rounds = page.desk().screenings().rounds(page.unit().id(), page.term());
        this.round = RoundWords.chosen(page, rounds);
        this.forms = new RoundForms(page);
        addClassName("kx-stack");
        if (round == null) {
            add(
                    header(null),
                    new EmptyState(page.say("people.round.none"), opens() ? page.say("people.round.none.next") : ""));
            ofCounties();
            return;
        }
        entries.addAll(page.desk().screenings().entries(round.id(), page.unit().id()));
        add(header(round), RoundWords.choice(page, rounds, round), tiles(round));
        if (page.unit().kind() == UnitKind.PREFECTURE) {
            add(new CountyShares(page, entries));
        }
        add(list());
        ofCounties();
    }

    private void ofCounties() {
        List<RoundRow> own = page.unit().kind() == UnitKind.PREFECTURE
                ? page.desk().screenings().below(page.unit().id(), page.term())
                : List.of();
        if (!own.isEmpty()) {
            add(new CountyRounds(page, own));
        }
    }

    private boolean opens() {
        return page.desk().may(Permission.PEOPLE_ASSIGN, page.unit().id());
    }

    private PageHeader header(@Nullable RoundRow shown) {
        PageHeader header = new PageHeader(
                shown == null
                        ? page.title()
                        : page.say("people.round.heading", shown.draft().name()));
        if (shown != null) {
            answer(header, shown);
            if (shown.writable()) {
                header.actions(new Button(page.say("people.round.change"), click -> forms.change(shown)));
                if (shown.entered() == 0) {
                    header.actions(new Button(page.say("people.round.remove"), click -> forms.remove(shown)));
                }
            }
        }
        if (opens()) {
            Button open = new Button(page.say("people.round.open"), click -> forms.open(rounds));
            open.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(open);
        }
        return header;
    }

    private void answer(PageHeader header, RoundRow shown) {
        String days = RoundWords.days(page, shown);
        switch (shown.state()) {
            case OVERDUE -> header.answer(Band.RED, page.say("people.round.answer.overdue", shown.missing()));
            case RUNNING -> header.answer(Band.AMBER, page.say("people.round.answer.missing", shown.missing()));
            case COMING -> header.answer(page.say("people.round.answer.coming"));
            case COMPLETE -> header.answer(Band.GREEN, page.say("people.round.answer.complete", shown.schools()));
        }
        header.answer(days);
    }

    private CareTiles tiles(RoundRow shown) {
        Long expected = shown.expected();
        Long checked = shown.checked();
        CareTiles tiles = new CareTiles(page)
                .tile(
                        "people.round.tile.missing",
                        shown.missing(),
                        "people.care.schools",
                        shown.state() == RoundState.OVERDUE ? Band.RED : Band.AMBER,
                        only(RoundEntry.State.MISSING));
        if (expected == null || checked == null) {
            return tiles.tile("people.round.tile.checked", page.say("people.care.unknown"), "", Band.UNKNOWN);
        }
        return tiles.tile(
                        "people.round.tile.checked",
                        page.number(checked.intValue()),
                        page.say(
                                "people.pledge.of",
                                page.number(expected.intValue()),
                                PledgeAnswer.share(page, checked.intValue(), expected.intValue())),
                        checked < expected ? Band.AMBER : null)
                .tile("people.round.tile.entered", shown.entered(), "people.care.schools", null);
    }

    private Div list() {
        Optional<RoundEntry.State> chosen = page.chosen(STATE, RoundEntry.State.values());
        List<RoundEntry> rows = entries.stream()
                .filter(entry -> chosen.map(state -> matches(state, entry)).orElse(true))
                .sorted(Comparator.comparing(RoundEntry::state))
                .toList();
        CareColumns shared = CareColumns.ofSchools(page);
        ColumnList<RoundEntry> columns = ColumnList.of(
                shared.school(RoundEntry::school),
                shared.county(RoundEntry::school),
                Column.<RoundEntry>text(
                                "state", "people.round.column.state", row -> RoundWords.state(page, row.state()))
                        .banded(row -> RoundWords.band(row.state()))
                        .sortedBy(Comparator.comparing(RoundEntry::state)),
                Column.number("expected", "people.round.column.expected", row -> numbers(row)
                        .map(EntryDraft::expected)
                        .orElse(null)),
                Column.number("checked", "people.round.column.checked", row -> numbers(row)
                        .map(EntryDraft::checked)
                        .orElse(null)),
                Column.date("on", "people.round.column.on", RoundEntry::enteredOn));
        return page.list(columns, rows)
                .opens(row -> page.of(row.school()))
                .whenEmpty(new EmptyState(page.say("people.care.no-schools"), ""))
                .tools(choice(chosen));
    }

    private static Optional<EntryDraft> numbers(RoundEntry row) {
        return Optional.ofNullable(row.numbers());
    }

    private Choice choice(Optional<RoundEntry.State> chosen) {
        Choice choice = new Choice();
        choice.option(
                page.say("people.care.all") + " " + entries.size(),
                page.address().without(STATE),
                chosen.isEmpty());
        for (RoundEntry.State state : RoundEntry.State.values()) {
            long count =
                    entries.stream().filter(entry -> entry.state() == state).count();
            if (count > 0) {
                choice.option(
                        RoundWords.state(page, state) + " " + count,
                        only(state),
                        chosen.filter(state::equals).isPresent());
            }
        }
        return choice;
    }

    private Address only(RoundEntry.State state) {
        return page.address().with(STATE, state.name());
    }

    /** Who asks for the missing means also those whose day is past. */
    private static boolean matches(RoundEntry.State state, RoundEntry entry) {
        return entry.state() == state || (state == RoundEntry.State.MISSING && entry.numbers() == null);
    }
}
