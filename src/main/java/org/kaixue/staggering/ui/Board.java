package org.kaixue.staggering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaixue.solver.Slot;
import org.kaixue.staggering.Move;
import org.kaixue.staggering.Setup;
import org.kaixue.staggering.Spot;

/** Time by place as a table of real cells: groups are dragged, or moved by Alt and the arrow keys. */
final class Board extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LABEL_MINUTES = 10;

    private final transient PlanWords words;
    private final transient Setup setup;
    private final transient BoardModel model;
    private final transient Look look;
    private final transient Map<UUID, BlockCell> cells = new HashMap<>();

    /**
     * How the board is to look and what it may do.
     *
     * @param pinned the groups that a search leaves where they are
     * @param wrong the groups that a conflict is about
     * @param pending the group that is shown where it would be moved; null for none
     * @param moved is told of a move that the user tries; null where the plan cannot be changed
     * @param opened is told which group the user opened; null as well
     */
    record Look(
            Set<UUID> pinned,
            Set<UUID> wrong,
            @Nullable UUID pending,
            @Nullable Consumer<Move> moved,
            @Nullable Consumer<UUID> opened) {}

    Board(PlanWords words, Setup setup, Map<UUID, Slot> slots, Look look) {
        this.words = words;
        this.setup = setup;
        this.model = BoardModel.of(setup, slots);
        this.look = look;
        addClassNames("kx-scroll", "kx-board");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", words.text("staggering.board.title"));
        NativeTable table = new NativeTable();
        table.setCaptionText(words.text("staggering.board.title"));
        head(table);
        model.rows().forEach(row -> {
            if (setup.occasion().meal()) {
                spot(table, row);
            } else {
                gate(table, row);
            }
        });
        if (setup.occasion().meal()) {
            new LoadRow(words, model, setup.usable()).addTo(table);
        }
        add(table);
    }

    /** Puts the keyboard's focus on a group. */
    void focus(UUID group) {
        BlockCell cell = cells.get(group);
        if (cell != null) {
            cell.focus();
        }
    }

    private void head(NativeTable table) {
        NativeTableRow row = table.getHead().addRow();
        header(row, words.text("staggering.board.place"), "col", 1);
        int each = Math.max(1, LABEL_MINUTES / model.step());
        for (int column = 0; column < model.columns(); column += each) {
            header(
                    row,
                    words.at(setup.occasion(), model.minute(column)),
                    "col",
                    Math.min(each, model.columns() - column));
        }
    }

    private static NativeTableHeaderCell header(NativeTableRow row, String text, String scope, int columns) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", scope);
        span(cell, columns);
        return cell;
    }

    private void spot(NativeTable table, BoardModel.Row row) {
        boolean changing = look.moved() != null;
        int lanes = Math.max(row.lanes().size() + (changing ? 1 : 0), 1);
        var body = table.addBody();
        for (int lane = 0; lane < lanes; lane++) {
            NativeTableRow line = body.addRow();
            if (lane == 0) {
                NativeTableHeaderCell name = header(line, "", "rowgroup", 1);
                name.getElement().setAttribute("rowspan", Integer.toString(lanes));
                name.add(new Span(words.spot(row.spot())), seats(row.spot()));
            }
            boolean spare = lane >= row.lanes().size();
            if (spare && changing) {
                line.addClassName("kx-spare");
            }
            lane(line, row.spot(), spare ? List.of() : row.lanes().get(lane));
        }
    }

    /** At a gate many pass in the same slot: one line, whose cells hold all who do, and how many people they are. */
    private void gate(NativeTable table, BoardModel.Row row) {
        NativeTableRow line = table.addBody().addRow();
        line.addClassName("kx-gate");
        header(line, "", "row", 1).add(new Span(words.spot(row.spot())), seats(row.spot()));
        List<BoardModel.Block> blocks =
                row.lanes().stream().flatMap(List::stream).toList();
        for (int column = 0; column < model.columns(); column++) {
            int now = column;
            NativeTableCell cell = line.addDataCell();
            List<BoardModel.Block> passing =
                    blocks.stream().filter(block -> block.column() == now).toList();
            if (!passing.isEmpty()) {
                int people = passing.stream()
                        .mapToInt(block -> block.group().people())
                        .sum();
                Span sum = new Span(words.text("staggering.people", words.number(people)));
                sum.addClassName("kx-muted");
                cell.add(sum);
            }
            passing.forEach(block -> cell.add(block(row.spot(), block)));
            if (look.moved() != null) {
                takes(cell, new Slot(row.spot().id().value(), model.minute(column)));
            }
        }
    }

    private Span seats(Spot spot) {
        Span seats = new Span(
                words.text("staggering.takes." + PlanWords.kind(setup.occasion()), words.number(spot.usable())));
        seats.addClassName("kx-muted");
        return seats;
    }

    private void lane(NativeTableRow line, Spot spot, List<BoardModel.Block> blocks) {
        int column = 0;
        for (BoardModel.Block block : blocks) {
            column = empty(line, spot, column, block.column());
            NativeTableCell cell = line.addDataCell();
            span(cell, block.length());
            cell.add(block(spot, block));
            column = block.end();
            int gap = Math.min(block.gap(), model.columns() - column);
            if (gap > 0) {
                NativeTableCell cleaning = line.addDataCell();
                cleaning.addClassName("kx-cleaning");
                cleaning.getElement().setAttribute("title", words.text("staggering.board.cleaning"));
                span(cleaning, gap);
                column += gap;
            }
        }
        empty(line, spot, column, model.columns());
    }

    private int empty(NativeTableRow line, Spot spot, int from, int to) {
        for (int column = from; column < to; column++) {
            NativeTableCell cell = line.addDataCell();
            if (look.moved() != null) {
                takes(cell, new Slot(spot.id().value(), model.minute(column)));
            }
        }
        return Math.max(from, to);
    }

    private BlockCell block(Spot spot, BoardModel.Block block) {
        BlockCell cell = new BlockCell(words, setup, block, spot, look);
        UUID group = block.group().id();
        cells.put(group, cell);
        if (look.moved() != null) {
            DragSource<BlockCell> source = DragSource.create(cell);
            source.setEffectAllowed(EffectAllowed.MOVE);
            source.setDragData(group);
            if (setup.occasion().meal()) {
                takes(cell, block.slot());
            }
            cell.onStep((sideways, down) -> step(block, sideways, down));
        }
        return cell;
    }

    private void takes(Component cell, Slot slot) {
        DropTarget<Component> target = DropTarget.create(cell);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(drop -> drop.getDragData().ifPresent(group -> tryMove(new Move((UUID) group, slot))));
    }

    /** A step earlier or later, or to the place above or below. */
    private void step(BoardModel.Block block, int sideways, int down) {
        List<Spot> spots = setup.spots();
        int place = 0;
        while (!spots.get(place).id().value().equals(block.slot().place())) {
            place++;
        }
        int next = place + down;
        int start = block.slot().start() + sideways * model.step();
        boolean inside = next >= 0
                && next < spots.size()
                && start >= setup.window().begins()
                && start < setup.window().ends();
        if (inside) {
            tryMove(new Move(block.group().id(), new Slot(spots.get(next).id().value(), start)));
        }
    }

    private void tryMove(Move move) {
        Consumer<Move> moved = look.moved();
        if (moved != null) {
            moved.accept(move);
        }
    }

    private static void span(Component cell, int columns) {
        if (columns > 1) {
            cell.getElement().setAttribute("colspan", Integer.toString(columns));
        }
    }
}
