package org.kaixue.isolation.ui;

import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.PageQuery;
import org.kaixue.common.ui.Choice;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Source;
import org.kaixue.isolation.CaseRow;
import org.kaixue.isolation.CaseState;
import org.kaixue.isolation.CaseStep;
import org.kaixue.isolation.StepClock;

/** A school's cases, the open ones first, masked; what is over its limit is red. */
record CaseList(CasesPage page) {

    DataList<CaseRow> create() {
        CaseState chosen = page.address()
                .get(CaseLinks.STATE)
                .flatMap(text -> Arrays.stream(CaseState.values())
                        .filter(state ->
                                state != CaseState.WITHDRAWN && state.name().equals(text))
                        .findFirst())
                .orElse(null);
        EmptyState empty = new EmptyState(page.text("cases.cases.empty"), page.text("cases.cases.empty.next"));
        if (page.desk().leads(page.unit().id())) {
            empty.action(new Anchor(CaseLinks.begin(page.unit()).href(), page.text("cases.case.new")));
        }
        return page.desk()
                .lists()
                .of(columns(), source(chosen))
                .titled(page.text("cases.cases.title"))
                .scoped(page.unit().name().in(page.words().locale()))
                .tools(states(chosen))
                .whenEmpty(empty)
                .opens(row -> CaseLinks.of(row.id()));
    }

    private Source<CaseRow> source(@Nullable CaseState state) {
        return new Source<>() {
            @Override
            public List<CaseRow> page(PageQuery query) {
                return page.desk().cases().page(page.unit().id(), state, query);
            }

            @Override
            public int count(PageQuery query) {
                return page.desk().cases().count(page.unit().id(), state, query);
            }
        };
    }

    private Choice states(@Nullable CaseState chosen) {
        Choice choice = new Choice();
        choice.option(page.text("cases.cases.all"), page.address().without(CaseLinks.STATE), chosen == null);
        for (CaseState state : List.of(CaseState.OPEN, CaseState.CLOSED)) {
            choice.option(
                    page.words().state(state), page.address().with(CaseLinks.STATE, state.name()), state == chosen);
        }
        return choice;
    }

    private ColumnList<CaseRow> columns() {
        CaseWords words = page.words();
        return ColumnList.of(
                Column.<CaseRow>text("who", "cases.column.who", words::who)
                        .linked(row -> CaseLinks.of(row.id()))
                        .frozen(),
                Column.<CaseRow>text("state", "cases.column.state", this::standing)
                        .banded(CaseList::band)
                        .sortable(),
                Column.<CaseRow>moment("since", "cases.column.since", CaseRow::detectedAt)
                        .sortable(),
                Column.<CaseRow>text("whence", "cases.column.whence", words::whence)
                        .wide(),
                Column.<CaseRow>text("illness", "cases.column.illness", row -> words.illness(row.illness()))
                        .sortable(),
                Column.<CaseRow>text("over", "cases.column.over", this::over),
                Column.<CaseRow>text("span", "cases.column.span", this::span));
    }

    private String standing(CaseRow row) {
        if (row.state() != CaseState.OPEN) {
            return page.words().state(row.state());
        }
        Optional<CaseStep> late = row.clocks().stream()
                .filter(clock -> clock.running() && clock.over())
                .map(StepClock::step)
                .findFirst();
        return late.map(step -> page.text("cases.cases.late", page.words().step(step)))
                .orElseGet(() -> page.text(
                        "cases.cases.next", page.words().step(row.steps().next())));
    }

    private static Band band(CaseRow row) {
        if (row.state() != CaseState.OPEN) {
            return Band.GREEN;
        }
        return row.late() ? Band.RED : Band.AMBER;
    }

    /** The steps that took longer than they may. */
    private String over(CaseRow row) {
        return row.clocks().stream()
                .filter(StepClock::over)
                .map(clock -> page.words().step(clock.step()))
                .collect(Collectors.joining(page.text("cases.and")));
    }

    private String span(CaseRow row) {
        return page.words()
                .span(Duration.between(
                        row.detectedAt(),
                        Optional.ofNullable(row.closedAt())
                                .orElseGet(() -> page.desk().clock().now())));
    }
}
