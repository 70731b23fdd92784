package org.kaixue.drill.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kaixue.common.Band;
import org.kaixue.common.Bilingual;
import org.kaixue.common.ui.BlockTable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PageKeys;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.drill.DrillRow;
import org.kaixue.drill.DrillState;
import org.kaixue.drill.Scenario;
import org.kaixue.drill.ScenarioId;
import org.kaixue.drill.ScenarioStanding;
import org.kaixue.drill.SchoolCoverage;
import org.kaixue.drill.Standing;
import org.kaixue.drill.Verdict;

/** What a school has to drill, what is next, what it has drilled and what failed. */
final class SchoolPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DrillDesk desk;
    private final transient DrillsPage page;
    private final transient DrillWords words;
    private final transient SchoolCoverage coverage;
    private final transient List<Scenario> scenarios;
    private final transient Map<ScenarioId, Scenario> byId;
    private final transient List<DrillRow> drills;
    private final transient PlanDialogs dialogs;
    private final boolean writable;

    SchoolPart(DrillDesk desk, DrillsPage page) {
        this.desk = desk;
        this.page = page;
        this.words = page.words();
        this.coverage = desk.coverage().of(page.unit().id(), page.scope().term());
        this.scenarios = desk.scenarios().list();
        this.byId = scenarios.stream().collect(Collectors.toMap(Scenario::id, one -> one));
        this.drills = desk.drills().of(page.unit().id(), page.scope().term());
        this.writable = desk.writes(page.unit().id());
        this.dialogs = new PlanDialogs(desk, words, page.refresh());
        addClassName("kx-stack");
        add(header(), page.parts());
        drills.stream().filter(this::today).forEach(drill -> add(now(drill)));
        add(standings(), history());
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(words.text("drill.school.heading"));
        int failed = coverage.count(Standing.FAILED);
        int overdue = coverage.count(Standing.OVERDUE);
        int open = coverage.scenarios() - coverage.passed();
        if (failed > 0) {
            header.answer(Band.RED, words.text("drill.school.failed", failed));
        }
        if (overdue > 0) {
            header.answer(Band.RED, words.text("drill.school.overdue", overdue));
        }
        if (scenarios.isEmpty()) {
            header.answer(Band.AMBER, words.text("drill.scenarios.none"));
        } else if (open == 0) {
            header.answer(Band.GREEN, words.text("drill.school.covered", coverage.scenarios()));
        } else {
            header.answer(Band.AMBER, words.text("drill.school.passed", coverage.passed(), coverage.scenarios()));
        }
        header.actions(DrillLinks.scenarios(words));
        if (writable) {
            Button plan = PageKeys.press(
                    new Button(
                            words.text("drill.plan"),
                            click -> dialogs.plan(page.unit().id(), concerned(), null)),
                    "p");
            plan.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(plan);
        }
        return header;
    }

    private Scenario scenario(ScenarioId id) {
        return Objects.requireNonNull(byId.get(id));
    }

    private Bilingual name(ScenarioId id) {
        return scenario(id).name();
    }

    private List<Scenario> concerned() {
        return coverage.standings().stream()
                .filter(one -> one.concerned() && one.next() == null)
                .map(one -> scenario(one.scenario()))
                .toList();
    }

    private boolean today(DrillRow drill) {
        LocalDate today = desk.clock().today();
        return drill.state() == DrillState.LIVE
                || (drill.state() == DrillState.SCHEDULED && today.equals(drill.plannedOn()));
    }

    private Component now(DrillRow drill) {
        Div card = new Div();
        card.addClassName("kx-drill-now");
        Span name = new Span(words.in(name(drill.scenario())));
        name.addClassName("kx-drill-now-name");
        String what = drill.running() ? "running" : drill.toBeJudged() ? "to-judge" : "today";
        Anchor enter = new Anchor(
                (drill.toBeJudged() ? DrillLinks.drill(drill.id()) : DrillLinks.live(drill.id())).href(),
                words.text("drill.now.enter." + what));
        enter.addClassNames("kx-button", "kx-primary");
        card.add(
                StatusBadge.worded(drill.running() ? Band.RED : Band.AMBER, words.text("drill.now." + what)),
                name,
                enter);
        return card;
    }

    private Component standings() {
        BlockTable table = new BlockTable(words.text("drill.standings"))
                .texts(words.text("drill.column.scenario"))
                .texts(words.text("drill.column.standing"))
                .texts(words.text("drill.column.last"))
                .texts(words.text("drill.column.due"))
                .texts(words.text("drill.column.next"));
        coverage.standings().stream()
                .filter(ScenarioStanding::concerned)
                .sorted(Comparator.comparing(ScenarioStanding::standing))
                .forEach(one -> table.row(
                        BlockTable.text(words.in(name(one.scenario()))),
                        StatusBadge.worded(DrillWords.band(one.standing()), words.standing(one.standing())),
                        last(one),
                        BlockTable.text(words.date(one.dueOn())),
                        next(one)));
        Card card = new Card(words.text("drill.standings"), table);
        List<ScenarioStanding> left =
                coverage.standings().stream().filter(one -> !one.concerned()).toList();
        left.forEach(one -> card.add(leftOut(one)));
        if (writable) {
            Integer buses = coverage.traits().buses();
            String said = buses == null ? words.text("drill.buses.unsaid") : words.text("drill.buses.said", buses);
            card.actions(new Span(said), dialogs.buses(page.unit().id(), buses));
        }
        return card;
    }

    private Paragraph leftOut(ScenarioStanding one) {
        Paragraph line =
                new Paragraph(words.text("drill.not-concerned", name(one.scenario()), words.concern(one.concern())));
        line.addClassName("kx-muted");
        return line;
    }

    private Component last(ScenarioStanding one) {
        ScenarioStanding.Held last = one.last();
        if (last == null) {
            return BlockTable.muted(words.text("drill.never"));
        }
        return new Anchor(
                DrillLinks.drill(last.drill()).href(),
                words.text(last.passed() ? "drill.held.passed" : "drill.held.failed", words.date(last.on())));
    }

    private Component next(ScenarioStanding one) {
        ScenarioStanding.Open next = one.next();
        if (next != null) {
            String when = next.on() == null ? words.state(next.state()) : words.date(next.on());
            return new Anchor(DrillLinks.drill(next.drill()).href(), when);
        }
        if (!writable || one.standing() == Standing.PASSED) {
            return new Span();
        }
        Button plan = new Button(
                words.text("drill.plan.this"),
                click -> dialogs.plan(page.unit().id(), concerned(), scenario(one.scenario())));
        plan.addThemeVariants(ButtonVariant.TERTIARY);
        plan.setAriaLabel(words.text("drill.plan.of", name(one.scenario())));
        return plan;
    }

    private Component history() {
        ColumnList<DrillRow> columns = ColumnList.of(
                Column.<DrillRow>name("scenario", "drill.column.scenario", row -> name(row.scenario()))
                        .frozen()
                        .wide(),
                Column.<DrillRow>text("state", "drill.column.state", words::state)
                        .banded(DrillWords::band),
                Column.date("day", "drill.column.day", DrillRow::day),
                Column.number("points", "drill.column.points", row -> {
                    Verdict verdict = row.verdict();
                    return verdict == null ? null : Integer.valueOf(verdict.points());
                }),
                Column.date("due", "drill.column.asked-until", DrillRow::dueOn));
        DataList<DrillRow> list = desk.lists()
                .of(columns, drills)
                .titled(words.text("drill.history"))
                .scoped(page.scopeText())
                .opens(row -> DrillLinks.drill(row.id()))
                .whenEmpty(new EmptyState(
                        words.text("drill.history.none"), writable ? words.text("drill.history.none.next") : ""));
        return new Card(words.text("drill.history"), list);
    }
}
