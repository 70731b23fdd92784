package org.kaixue.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.people.EntryDraft;
import org.kaixue.people.RoundRow;
import org.kaixue.people.RoundState;

/** The screening rounds that ask a school, and its numbers. */
final class ScreeningSchoolPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CarePage page;
    private final transient RoundForms forms;
    private final transient List<RoundRow> rounds;

    ScreeningSchoolPart(CarePage page) {
        this.page = page;
        this.forms = new RoundForms(page);
        this.rounds = page.desk().screenings().rounds(page.unit().id(), page.term());
        addClassName("kx-stack");
        add(header(), list());
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(page.title());
        RoundRow last = rounds.stream()
                .filter(round -> round.state() != RoundState.COMING)
                .findFirst()
                .orElse(null);
        if (last == null) {
            return header.answer(page.say("people.round.none"));
        }
        String name = last.draft().name();
        header.answer(
                switch (last.state()) {
                    case OVERDUE -> Band.RED;
                    case COMPLETE -> partial(last) ? Band.AMBER : Band.GREEN;
                    case RUNNING, COMING -> Band.AMBER;
                },
                switch (last.state()) {
                    case OVERDUE ->
                        page.say(
                                "people.round.school.overdue",
                                name,
                                page.date(last.draft().until()));
                    case COMPLETE -> page.say("people.round.school.entered", name, checked(last), expected(last));
                    case RUNNING, COMING ->
                        page.say(
                                "people.round.school.missing",
                                name,
                                page.date(last.draft().until()));
                });
        if (page.writable() && last.state() != RoundState.COMPLETE) {
            Button enter = new Button(page.say("people.round.enter"), click -> forms.enter(last, numbers(last)));
            enter.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(enter);
        }
        return header;
    }

    private static boolean partial(RoundRow round) {
        EntryDraft numbers = numbers(round);
        return numbers != null && numbers.checked() < numbers.expected();
    }

    private String expected(RoundRow round) {
        EntryDraft numbers = numbers(round);
        return numbers == null ? "" : page.number(numbers.expected());
    }

    private String checked(RoundRow round) {
        EntryDraft numbers = numbers(round);
        return numbers == null ? "" : page.number(numbers.checked());
    }

    /** Of one school the sums are its own numbers. */
    private static @Nullable EntryDraft numbers(RoundRow round) {
        Long expected = round.expected();
        Long checked = round.checked();
        return expected == null || checked == null ? null : new EntryDraft(expected.intValue(), checked.intValue());
    }

    private Component list() {
        CareColumns shared = CareColumns.ofSchools(page);
        ColumnList<RoundRow> columns = ColumnList.of(
                Column.<RoundRow>text("name", "people.round.column.name", row -> row.draft()
                                .name())
                        .frozen()
                        .wide(),
                Column.<RoundRow>text(
                                "state",
                                "people.round.column.state",
                                row -> page.say("people.round.school.state."
                                        + row.state().name()))
                        .banded(row -> row.state() == RoundState.RUNNING ? Band.AMBER : RoundWords.band(row.state()))
                        .sortedBy(Comparator.comparing(RoundRow::state)),
                shared.doing("", this::button),
                Column.number("expected", "people.round.column.expected", RoundRow::expected),
                Column.number("checked", "people.round.column.checked", RoundRow::checked),
                Column.date(
                        "from", "people.round.column.from", row -> row.draft().from()),
                Column.date(
                        "until", "people.round.column.until", row -> row.draft().until()));
        return page.list(columns, rounds).whenEmpty(new EmptyState(page.say("people.round.none"), ""));
    }

    private Component button(RoundRow round) {
        Button enter = new Button(
                page.say(round.state() == RoundState.COMPLETE ? "people.round.change" : "people.round.enter"),
                click -> forms.enter(round, numbers(round)));
        enter.setEnabled(round.state() != RoundState.COMING);
        enter.setAriaLabel(page.say("people.round.enter-one", round.draft().name()));
        enter.addClassName("kx-touch");
        return enter;
    }
}
