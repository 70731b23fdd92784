package org.kaixue.supervision.ui;

import com.vaadin.flow.component.UI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.kaixue.chart.Chart;
import org.kaixue.chart.ChartKey;
import org.kaixue.chart.ui.ChartPanel;
import org.kaixue.chart.ui.ChartTable;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Choice;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.supervision.VisitView;

/**
 * What the page of supervision shows, and how it says it.
 *
 * @param refresh shows the page anew
 */
record SupervisionPage(UnitNode unit, Scope scope, Address address, VisitWords words, Runnable refresh) {

    static final String VIEW = "view";
    static final String STATE = "state";
    static final String WEEK = "week";

    /** The parts of the page. */
    enum Part {
        OVERVIEW,
        LIST,
        COVERAGE
    }

    Part part() {
        if (address.get(STATE).isPresent() && address.get(VIEW).isEmpty()) {
            return Part.LIST;
        }
        return Arrays.stream(Part.values())
                .filter(part ->
                        address.get(VIEW).filter(part.name()::equalsIgnoreCase).isPresent())
                .findFirst()
                .orElse(Part.OVERVIEW);
    }

    Address of(Part part) {
        Address plain = address.without(STATE).without(WEEK);
        return part == Part.OVERVIEW
                ? plain.without(VIEW)
                : plain.with(VIEW, part.name().toLowerCase(Locale.ROOT));
    }

    /** The choice between the parts. */
    Choice parts() {
        Choice choice = new Choice();
        for (Part part : Part.values()) {
            choice.option(words.text("supervision.part." + part), of(part), part == part());
        }
        return choice;
    }

    VisitView view() {
        return Arrays.stream(VisitView.values())
                .filter(view -> address.get(STATE).filter(view.name()::equals).isPresent())
                .findFirst()
                .orElse(VisitView.TO_DO);
    }

    Address of(VisitView view) {
        return of(Part.LIST).with(STATE, view.name());
    }

    /** The Monday of the week that is shown. */
    LocalDate week(LocalDate today) {
        LocalDate day = today;
        try {
            day = address.get(WEEK).map(LocalDate::parse).orElse(today);
        } catch (DateTimeParseException unreadable) {
            day = today;
        }
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    String scopeText() {
        return words.in(unit.name());
    }

    /** A chart whose bars and points lead to an address without loading the page anew. */
    static ChartPanel panel(
            SupervisionDesk desk,
            SupervisionPage page,
            Chart chart,
            ChartTable table,
            Function<String, Address> target) {
        ChartPanel panel = new ChartPanel(key -> target.apply(key).open(UI.getCurrentOrThrow()));
        panel.show(
                chart.title(),
                chart.summary(),
                width -> desk.charts().svg(ChartKey.of(chart, page.words().locale()), width, () -> chart),
                table);
        return panel;
    }
}
