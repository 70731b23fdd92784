package org.kaixue.drill.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.BlockTable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Choice;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.common.ui.Tile;
import org.kaixue.drill.DrillTotals;
import org.kaixue.drill.Scenario;
import org.kaixue.drill.SchoolCoverage;
import org.kaixue.drill.Standing;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;

/** Which schools have passed what concerns them, which have not and which are late; the worst first. */
final class CoveragePart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DrillDesk desk;
    private final transient DrillsPage page;
    private final transient DrillWords words;
    private final transient List<SchoolCoverage> schools;
    private final transient List<Scenario> scenarios;
    private final transient Optional<Scenario> chosen;
    private final transient DrillTotals totals;

    CoveragePart(DrillDesk desk, DrillsPage page) {
        this.desk = desk;
        this.page = page;
        this.words = page.words();
        UnitId unit = page.unit().id();
        this.schools = desk.coverage()
                .of(
                        unit,
                        page.scope().term(),
                        page.scope().batch(),
                        page.scope().stage());
        this.scenarios = desk.scenarios().list().stream()
                .filter(scenario -> !scenario.retired())
                .toList();
        this.chosen = page.scenario(scenarios);
        this.totals = DrillTotals.of(
                schools, desk.trainings().below(unit, page.scope().term(), schools));
        addClassName("kx-stack");
        Div columns = new Div(new CoverageChart(desk, page, scenarios, schools).panel());
        columns.addClassName("kx-columns");
        if (page.unit().kind() == UnitKind.PREFECTURE) {
            columns.add(counties());
        }
        add(header(), page.parts(), tiles(), columns, list());
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(words.text("drill.title"));
        boolean all = totals.covered() == totals.schools();
        header.answer(
                all ? Band.GREEN : Band.AMBER,
                words.text(
                        "drill.coverage.answer",
                        words.number(totals.schools()),
                        words.number(totals.covered()),
                        share(totals.covered(), totals.schools())));
        if (totals.failed() > 0) {
            header.answer(Band.RED, words.text("drill.coverage.failed", words.number(totals.failed())));
        }
        if (totals.overdue() > 0) {
            header.answer(Band.RED, words.text("drill.coverage.overdue", words.number(totals.overdue())));
        }
        header.actions(DrillLinks.scenarios(words));
        if (desk.assigns(page.unit().id())) {
            Button assign = new Button(words.text("drill.assign"), click -> new AssignDialog(desk, words)
                    .open(page.unit(), scenarios, () -> page.of(DrillsPage.Part.ASSIGNMENTS)
                            .open(UI.getCurrentOrThrow())));
            assign.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(assign);
        }
        return header.actions(PrintButton.create());
    }

    private Div tiles() {
        Div tiles = new Div();
        tiles.addClassName("kx-tiles");
        tiles.add(
                standing(Standing.FAILED, totals.failed()),
                standing(Standing.OVERDUE, totals.overdue()),
                new Tile(
                        words.text("drill.tile.covered"),
                        share(totals.covered(), totals.schools()),
                        words.text(
                                "drill.tile.covered.of",
                                words.number(totals.covered()),
                                words.number(totals.schools()))),
                new Tile(words.text("drill.tile.held"), words.number(totals.held()), words.text("drill.tile.drills")),
                new Tile(
                                words.text("drill.tile.staff"),
                                share(totals.staffTrained(), totals.staff()),
                                words.text("drill.tile.people", words.number(totals.staffTrained())))
                        .leadsTo(page.of(DrillsPage.Part.TRAININGS)));
        return tiles;
    }

    private Tile standing(Standing standing, int count) {
        Tile tile = new Tile(words.standing(standing), words.number(count), words.text("drill.tile.schools"));
        if (count > 0) {
            tile.band(Band.RED);
        }
        return tile.leadsTo(page.address().without(DrillsPage.SCENARIO).with(DrillsPage.STANDING, standing.name()));
    }

    private String share(int part, int whole) {
        return whole == 0
                ? "–"
                : Formats.in(words.locale())
                        .percent(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.DOWN));
    }

    private Component counties() {
        BlockTable table = new BlockTable(words.text("drill.counties"))
                .texts(words.text("drill.column.county"))
                .numbers(words.text("drill.column.schools"))
                .numbers(words.text("drill.column.covered"))
                .numbers(words.text("drill.column.share"))
                .numbers(words.text("drill.column.failed"))
                .numbers(words.text("drill.column.overdue"));
        for (UnitNode county : desk.units().tree().children(page.unit().id())) {
            List<SchoolCoverage> own = schools.stream()
                    .filter(school -> school.county().equals(county.id()))
                    .toList();
            if (own.isEmpty()) {
                continue;
            }
            DrillTotals sum = DrillTotals.of(own, List.of());
            table.row(
                    new Anchor(page.address().with("unit", county.code()).href(), words.in(county.name())),
                    BlockTable.text(words.number(sum.schools())),
                    BlockTable.text(words.number(sum.covered())),
                    BlockTable.text(share(sum.covered(), sum.schools())),
                    BlockTable.text(words.number(sum.failed())),
                    BlockTable.text(words.number(sum.overdue())));
        }
        return new Card(words.text("drill.counties"), table);
    }

    private Component list() {
        List<SchoolCoverage> rows = schools.stream()
                .filter(school -> page.standing()
                        .map(wanted -> standings(school).anyMatch(wanted::equals))
                        .orElse(true))
                .filter(school -> chosen.map(
                                scenario -> school.of(scenario.id()).concerned())
                        .orElse(true))
                .sorted(Comparator.comparing(this::shown))
                .toList();
        DataList<SchoolCoverage> list = desk.lists()
                .of(columns(), rows)
                .titled(words.text("drill.schools"))
                .scoped(page.scopeText())
                .opens(row -> page.address()
                        .without(DrillsPage.STANDING)
                        .without(DrillsPage.SCENARIO)
                        .with("unit", unit(row).code()))
                .whenEmpty(new EmptyState(words.text("drill.schools.none"), ""))
                .tools(filters());
        String heading = chosen.map(scenario -> words.text("drill.schools.of", words.in(scenario.name())))
                .orElseGet(() -> words.text("drill.schools"));
        return new Card(heading, list);
    }

    /** What a school is found by; of all scenarios it has passed only if it has passed each. */
    private Stream<Standing> standings(SchoolCoverage school) {
        return chosen.isPresent()
                ? Stream.of(shown(school))
                : school.standings().stream()
                        .map(one -> one.standing())
                        .filter(one -> one != Standing.PASSED || school.worst() == Standing.PASSED);
    }

    /** Of the chosen scenario, else the worst of all. */
    private Standing shown(SchoolCoverage school) {
        return chosen.map(scenario -> school.of(scenario.id()).standing()).orElseGet(school::worst);
    }

    private Choice filters() {
        Choice choice = new Choice();
        Address all = page.address().without(DrillsPage.STANDING);
        choice.option(words.text("drill.filter.all"), all, page.standing().isEmpty());
        for (Standing standing : List.of(Standing.FAILED, Standing.OVERDUE, Standing.TO_DO, Standing.PASSED)) {
            long count = schools.stream()
                    .filter(school -> standings(school).anyMatch(standing::equals))
                    .count();
            if (count > 0) {
                choice.option(
                        words.standing(standing) + " " + count,
                        all.with(DrillsPage.STANDING, standing.name()),
                        page.standing().filter(standing::equals).isPresent());
            }
        }
        chosen.ifPresent(scenario -> choice.option(
                words.text("drill.filter.every-scenario"), page.address().without(DrillsPage.SCENARIO), false));
        return choice;
    }

    private ColumnList<SchoolCoverage> columns() {
        return ColumnList.of(
                Column.<SchoolCoverage>name("school", "drill.column.school", row -> unit(row)
                                .name())
                        .frozen()
                        .wide(),
                Column.<SchoolCoverage>text("standing", "drill.column.standing", row -> words.standing(shown(row)))
                        .banded(row -> DrillWords.band(shown(row)))
                        .sortedBy(Comparator.comparing(this::shown)),
                Column.<SchoolCoverage>text(
                                "passed",
                                "drill.column.passed",
                                row -> words.text("drill.of", row.passed(), row.scenarios()))
                        .sortedBy(Comparator.comparingInt(row -> row.passed() - row.scenarios())),
                Column.<SchoolCoverage>text("missing", "drill.column.missing", this::missing)
                        .wide(),
                Column.date("due", "drill.column.due", SchoolCoverage::due),
                Column.date("next", "drill.column.next", SchoolCoverage::next),
                Column.date("opens", "drill.column.opens", SchoolCoverage::opens),
                Column.<SchoolCoverage>number("held", "drill.column.held", SchoolCoverage::held)
                        .hidden());
    }

    /** The scenarios that are not passed or overdue. */
    private String missing(SchoolCoverage school) {
        return school.standings().stream()
                .filter(one -> one.concerned() && one.standing() != Standing.PASSED)
                .flatMap(one -> scenarios.stream()
                        .filter(scenario -> scenario.id().equals(one.scenario()))
                        .map(scenario -> words.in(scenario.name())))
                .collect(Collectors.joining(words.text("drill.and")));
    }

    private UnitNode unit(SchoolCoverage row) {
        return desk.unit(row.school());
    }
}
