package org.kaixue.supervision.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Tile;
import org.kaixue.supervision.ItemResult;
import org.kaixue.supervision.SchoolVisits;
import org.kaixue.supervision.VisitTotals;
import org.kaixue.supervision.VisitView;

/** The figures, who goes where this week, and the charts. */
final class OverviewPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SupervisionPage page;
    private final transient VisitWords words;

    OverviewPart(SupervisionDesk desk, SupervisionPage page, List<SchoolVisits> schools) {
        this.page = page;
        this.words = page.words();
        addClassName("kx-stack");
        List<ItemResult> items =
                desk.coverage().items(page.unit().id(), page.scope().term());
        ItemCharts charts = new ItemCharts(desk, page);
        Div columns = new Div(new SupervisionCharts(desk, page).visits(schools));
        columns.addClassName("kx-columns");
        if (!items.isEmpty()) {
            columns.add(charts.groups(items), charts.frequent(items));
        }
        charts.flow().ifPresent(columns::add);
        add(tiles(VisitTotals.of(schools)), new WeekPart(desk, page), columns);
    }

    private Div tiles(VisitTotals totals) {
        Div tiles = new Div();
        tiles.addClassName("kx-tiles");
        tiles.add(
                new Tile(
                                words.text("supervision.tile.overdue"),
                                words.number(totals.overdue()),
                                words.text("supervision.tile.overdue.of", totals.overdueSchools()))
                        .band(totals.overdue() > 0 ? Band.RED : Band.GREEN)
                        .leadsTo(page.of(VisitView.OVERDUE)),
                new Tile(
                                words.text("supervision.tile.visited"),
                                words.share(totals.visited(), totals.schools()),
                                words.text(
                                        "supervision.tile.visited.of",
                                        words.number(totals.visited()),
                                        words.number(totals.schools())))
                        .band(totals.unvisited() > 0 ? Band.AMBER : Band.GREEN)
                        .leadsTo(page.of(SupervisionPage.Part.COVERAGE)),
                new Tile(
                                words.text("supervision.tile.done"),
                                words.number(totals.done()),
                                words.text("supervision.tile.done.of", words.number(totals.owed())))
                        .leadsTo(page.of(VisitView.DONE)),
                new Tile(
                                words.text("supervision.tile.open"),
                                words.number(totals.open()),
                                words.text("supervision.tile.visits"))
                        .leadsTo(page.of(VisitView.TO_DO)),
                new Tile(
                                words.text("supervision.tile.covered"),
                                words.share(totals.covered(), totals.schools()),
                                words.text(
                                        "supervision.tile.visited.of",
                                        words.number(totals.covered()),
                                        words.number(totals.schools())))
                        .band(totals.covered() < totals.schools() ? Band.RED : Band.GREEN)
                        .leadsTo(page.of(SupervisionPage.Part.COVERAGE)));
        return tiles;
    }
}
