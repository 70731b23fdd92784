package org.kaixue.readiness.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import org.kaixue.common.Band;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.common.ui.Tile;
import org.kaixue.organisation.UnitKind;
import org.kaixue.readiness.BoardFilter;
import org.kaixue.readiness.BoardSums;

/** How many stages may open, what stops the others, what can be ready by when, and each of them. */
final class BoardPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ReadinessDesk desk;
    private final transient ReadinessPage page;
    private final transient ReadinessWords words;
    private final transient BoardSums sums;

    BoardPart(ReadinessDesk desk, ReadinessPage page) {
        this.desk = desk;
        this.page = page;
        this.words = page.words();
        this.sums = desk.board().sums(page.query());
        addClassName("kx-stack");
        add(header(), tiles());
        Div columns = new Div();
        columns.addClassName("kx-columns");
        ReadyChart charts = new ReadyChart(desk, page, sums);
        if (page.unit().kind() == UnitKind.PREFECTURE) {
            columns.add(charts.byCounty());
        }
        columns.add(charts.byBatch(), ByDay.card(desk, page, sums), Obstacles.card(desk, page));
        add(columns, new BoardList(desk, page, sums).card());
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(words.text("readiness.title"));
        if (sums.all() == 0) {
            return header.answer(words.text("readiness.board.nothing"));
        }
        LocalDate next = sums.openingDays().tailSet(desk.clock().today()).stream()
                .findFirst()
                .orElse(null);
        header.answer(
                sums.ready() == sums.all() ? Band.GREEN : Band.AMBER,
                words.text("readiness.board.answer", words.number(sums.all()), words.number(sums.ready())));
        worst(header, BoardFilter.BROKEN, "readiness.board.broken");
        worst(header, BoardFilter.LAPSED, "readiness.board.lapsed");
        worst(header, BoardFilter.UNAPPROVED, "readiness.board.unapproved");
        if (next != null) {
            BoardSums until = sums.until(next);
            int stopped = until.count(BoardSums.Group::stopped);
            header.answer(
                    stopped == 0 ? Band.GREEN : Band.RED,
                    words.text("readiness.board.next", next, words.number(until.all()), words.number(stopped)));
        }
        int waiting = sums.count(group -> group.toApprove() && group.unhindered());
        if (waiting > 0
                && desk.jurisdiction()
                        .may(Permission.READINESS_APPROVE, page.unit().id())) {
            Button approve = new Button(
                    words.text("readiness.batch.action", waiting), click -> new BatchDialog(desk, page).ask());
            approve.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(approve);
        }
        Button rules = new Button(words.text("readiness.rules"), click -> new RulesDialog(desk, words).open());
        return header.actions(rules, PrintButton.create());
    }

    private void worst(PageHeader header, BoardFilter filter, String key) {
        int count = sums.of(filter);
        if (count > 0) {
            header.answer(Band.RED, words.text(key, words.number(count)));
        }
    }

    private Div tiles() {
        Div tiles = new Div();
        tiles.addClassName("kx-tiles");
        tiles.add(
                tile(BoardFilter.STOPPED, Band.RED),
                tile(BoardFilter.LAPSED, Band.RED),
                tile(BoardFilter.BROKEN, Band.RED),
                tile(BoardFilter.TO_APPROVE, Band.AMBER),
                tile(BoardFilter.NOT_BEGUN, Band.AMBER),
                tile(BoardFilter.APPROVED, Band.GREEN),
                tile(BoardFilter.OPENED, Band.GREEN));
        return tiles;
    }

    private Tile tile(BoardFilter filter, Band ifAny) {
        int count = sums.of(filter);
        Tile tile = new Tile(
                words.text("readiness.filter." + filter),
                words.number(count),
                words.text("readiness.figure.unit.stages"));
        if (count > 0) {
            tile.band(ifAny);
        }
        return tile.leadsTo(page.of(filter));
    }
}
