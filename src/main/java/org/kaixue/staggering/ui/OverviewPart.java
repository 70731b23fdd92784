package org.kaixue.staggering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Choice;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.Tile;
import org.kaixue.organisation.UnitNode;
import org.kaixue.solver.Measures;
import org.kaixue.staggering.SchoolPlan;
import org.kaixue.staggering.SchoolPlan.State;

/** Which schools have a plan that holds today, which do not and why; the worst first. */
final class OverviewPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PlanDesk desk;
    private final transient PlanPage page;
    private final transient PlanWords words;
    private final transient List<SchoolPlan> schools;

    OverviewPart(PlanDesk desk, PlanPage page) {
        this.desk = desk;
        this.page = page;
        this.words = page.words();
        this.schools = desk.overview().of(page.unit().id(), page.term(), page.occasion());
        addClassName("kx-stack");
        add(header(), OccasionView.choice(page, page.occasions()));
        desk.search(page.unit().id(), page.occasion())
                .filter(work -> !work.status().ended())
                .ifPresent(work -> add(new SolvingBar(work, page.refresh())));
        add(tiles(), list());
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(words.text("staggering.overview.title", words.occasion(page.occasion())));
        long needed = schools.size() - count(State.NOT_NEEDED);
        long holding = count(State.HOLDS);
        header.answer(
                holding == needed ? Band.GREEN : Band.AMBER, words.text("staggering.overview.answer", needed, holding));
        if (count(State.BROKEN) > 0) {
            header.answer(Band.RED, words.text("staggering.overview.broken", count(State.BROKEN)));
        }
        if (count(State.NONE) > 0 && desk.proposes(page.unit().id())) {
            header.actions(new Button(
                    words.text("staggering.overview.seek", count(State.NONE)),
                    click -> Messages.attempt(() -> {
                        desk.seekForAll(page.unit().id(), page.term(), page.occasion());
                        page.refresh().run();
                    })));
        }
        return header;
    }

    private Div tiles() {
        Div tiles = new Div();
        tiles.addClassName("kx-tiles");
        for (State state : List.of(State.BROKEN, State.OBSTACLE, State.NONE, State.DRAFT, State.HOLDS)) {
            Tile tile = new Tile(word(state), words.number((int) count(state)), words.text("staggering.schools"));
            // None is no alarm, and a draft is nothing unknown.
            if (count(state) > 0 && state != State.DRAFT) {
                tile.band(band(state));
            }
            tiles.add(tile.leadsTo(page.address().with(PlanPage.STATE, state.name())));
        }
        return tiles;
    }

    private DataList<SchoolPlan> list() {
        Optional<State> chosen = Arrays.stream(State.values())
                .filter(state -> page.address()
                        .get(PlanPage.STATE)
                        .filter(state.name()::equals)
                        .isPresent())
                .findFirst();
        List<SchoolPlan> rows = schools.stream()
                .filter(school ->
                        chosen.map(state -> state == school.state()).orElse(school.state() != State.NOT_NEEDED))
                .sorted(Comparator.comparing(SchoolPlan::state))
                .toList();
        return desk.lists()
                .of(columns(), rows)
                .titled(words.text("staggering.overview.title", words.occasion(page.occasion())))
                .scoped(page.scopeText())
                .opens(row -> page.address()
                        .without(PlanPage.STATE)
                        .with("unit", unit(row).code()))
                .whenEmpty(new EmptyState(words.text("staggering.overview.empty"), ""))
                .tools(states(chosen));
    }

    private Choice states(Optional<State> chosen) {
        Choice choice = new Choice();
        Address all = page.address().without(PlanPage.STATE);
        choice.option(words.text("staggering.overview.all"), all, chosen.isEmpty());
        for (State state : State.values()) {
            if (count(state) > 0) {
                choice.option(
                        word(state) + " " + count(state),
                        all.with(PlanPage.STATE, state.name()),
                        chosen.filter(state::equals).isPresent());
            }
        }
        return choice;
    }

    private ColumnList<SchoolPlan> columns() {
        ColumnList<SchoolPlan> columns = ColumnList.of(
                Column.<SchoolPlan>name("school", "staggering.column.school", row -> unit(row)
                                .name())
                        .frozen()
                        .wide(),
                Column.<SchoolPlan>text("state", "staggering.column.state", row -> word(row.state()))
                        .banded(row -> band(row.state()))
                        .sortedBy(Comparator.comparing(SchoolPlan::state)),
                Column.<SchoolPlan>text("why", "staggering.column.why", this::why)
                        .wide(),
                Column.<SchoolPlan>number("people", "staggering.column.people", SchoolPlan::people),
                Column.<SchoolPlan>text(
                        "end",
                        "staggering.column.end",
                        row -> measured(row, measures -> words.over(page.occasion(), measures.end()))));
        if (page.occasion().meal()) {
            columns = columns.with(Column.number(
                    "over", "staggering.column.over", row -> row.over() == 0 ? null : Integer.valueOf(row.over())));
        }
        return page.occasion().inHalfDays()
                ? columns
                : columns.with(Column.text(
                        "queue",
                        "staggering.measure.queue",
                        row -> measured(row, measures -> words.waiting(measures.queue()))));
    }

    private static @Nullable String measured(SchoolPlan row, Function<Measures, String> say) {
        return row.published() == null ? null : say.apply(row.published().measures());
    }

    private String why(SchoolPlan row) {
        if (!row.conflicts().isEmpty()) {
            return words.text("staggering.overview.conflicts", row.conflicts().size());
        }
        if (row.state() == State.OBSTACLE || row.state() == State.BROKEN) {
            return row.obstacles().stream()
                    .map(obstacle -> words.obstacle(obstacle, page.occasion()))
                    .findFirst()
                    .orElse("");
        }
        return row.over() > 0 ? words.text("staggering.overview.over", row.over()) : "";
    }

    private UnitNode unit(SchoolPlan row) {
        return desk.units().tree().get(row.school());
    }

    private long count(State state) {
        return schools.stream().filter(school -> school.state() == state).count();
    }

    private String word(State state) {
        return words.text("staggering.standing." + state);
    }

    private static Band band(State state) {
        return switch (state) {
            case BROKEN -> Band.RED;
            case OBSTACLE, NONE -> Band.AMBER;
            case DRAFT, NOT_NEEDED -> Band.UNKNOWN;
            case HOLDS -> Band.GREEN;
        };
    }
}
