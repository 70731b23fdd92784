package org.kaixue.hygiene.ui;

import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kaixue.chart.ChartKey;
import org.kaixue.chart.StepChart;
import org.kaixue.chart.ui.ChartPanel;
import org.kaixue.chart.ui.ChartTable;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Choice;
import org.kaixue.hygiene.HygieneKind;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.ui.Scope;

/**
 * What the page of hygiene shows, and how it says it.
 *
 * @param refresh shows the page anew
 */
record HygienePage(
        HygieneDesk desk, UnitNode unit, Scope scope, Address address, HygieneWords words, Runnable refresh) {

    static final String PATH = "hygiene";
    static final String VIEW = "view";
    static final String STATE = "state";
    static final String PERIOD = "period";

    /** The parts of the page. */
    enum Part {
        /** Today's plan of a school, or how the schools stand. */
        STANDING,
        LOG,
        PLACES,
        STANDARD
    }

    boolean ofSchool() {
        return unit.kind() == UnitKind.SCHOOL;
    }

    UnitId school() {
        return unit.id();
    }

    TermId term() {
        return scope.term();
    }

    private List<Part> offered() {
        return ofSchool() ? List.of(Part.values()) : List.of(Part.STANDING, Part.STANDARD);
    }

    Part part() {
        return offered().stream()
                .filter(part ->
                        address.get(VIEW).filter(part.name()::equalsIgnoreCase).isPresent())
                .findFirst()
                .orElse(Part.STANDING);
    }

    Address of(Part part) {
        Address plain = address.without(STATE).without(PERIOD);
        return part == Part.STANDING
                ? plain.without(VIEW)
                : plain.with(VIEW, part.name().toLowerCase(Locale.ROOT));
    }

    /** The choice between the parts. */
    Choice parts() {
        Choice choice = new Choice();
        String standing = ofSchool() ? "hygiene.part.today" : "hygiene.part.schools";
        offered()
                .forEach(part -> choice.option(
                        part == Part.STANDING ? words.text(standing) : words.text("hygiene.part." + part),
                        of(part),
                        part == part()));
        return choice;
    }

    /** Only the schools in this state; all where none is named. */
    boolean shows(Enum<?> state) {
        return address.get(STATE)
                .map(named -> Arrays.asList(named.split(",")).contains(state.name()))
                .orElse(true);
    }

    ChartPanel panel(StepChart chart, ChartTable table) {
        ChartPanel panel = new ChartPanel(key -> of(Part.STANDING).open(UI.getCurrentOrThrow()));
        panel.show(
                chart.title(),
                chart.summary(),
                width -> desk.charts().svg(ChartKey.of(chart, words.locale()), width, () -> chart),
                table);
        return panel;
    }

    static List<HygieneKind> kinds() {
        return List.of(HygieneKind.values());
    }
}
