package org.kaixue.staggering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Messages;
import org.kaixue.solver.Slot;
import org.kaixue.staggering.Aim;
import org.kaixue.staggering.Assigned;
import org.kaixue.staggering.Cost;
import org.kaixue.staggering.Move;
import org.kaixue.staggering.Occasion;
import org.kaixue.staggering.PlanRow;
import org.kaixue.staggering.PlanSheet;
import org.kaixue.staggering.Standing;
import org.kaixue.staggering.TimeWindow;
import org.kaixue.staggering.Wanted;

/** A plan that is looked at and changed: the board, the cards beside it, and what a move that is tried would cost. */
final class PlanWorkspace extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PlanDesk desk;
    private final transient PlanPage page;
    private final transient PlanSheet sheet;
    private final transient PlanRow shown;
    private final transient PlanWords words;
    private final Div boardSlot = new Div();
    private final Div side = new Div();
    private transient @Nullable Cost tried;

    PlanWorkspace(PlanDesk desk, PlanPage page, PlanSheet sheet, PlanRow shown) {
        this.desk = desk;
        this.page = page;
        this.sheet = sheet;
        this.shown = shown;
        this.words = page.words();
        addClassName("kx-plan-columns");
        boardSlot.addClassName("kx-stack");
        side.addClassName("kx-stack");
        add(boardSlot, side);
        draw();
    }

    private void draw() {
        Standing standing = Objects.requireNonNull(sheet.standing());
        boolean changing = sheet.writable() && shown.draft();
        Cost cost = tried;
        Map<UUID, Slot> slots = new HashMap<>(standing.plan().slots());
        Set<UUID> wrong = new HashSet<>();
        standing.conflicts().forEach(conflict -> wrong.addAll(conflict.cohorts()));
        if (cost != null) {
            slots.put(cost.move().group(), cost.move().to());
        }
        Set<UUID> pinned = new HashSet<>();
        sheet.slots().stream().filter(Assigned::pinned).map(Assigned::group).forEach(pinned::add);
        Board board = new Board(
                words,
                sheet.setup(),
                slots,
                new Board.Look(
                        pinned,
                        wrong,
                        cost == null ? null : cost.move().group(),
                        changing ? move -> attempt(move) : null,
                        changing ? group -> open(group) : null));
        boardSlot.removeAll();
        Card drawn = new Card(words.text("staggering.board.title"));
        if (changing) {
            Paragraph how = new Paragraph(words.text("staggering.board.draggable"));
            how.addClassNames("kx-how", "kx-muted");
            drawn.add(how);
        }
        drawn.add(board);
        boardSlot.add(drawn);
        boardSlot.add(new PlanTable(desk, page, sheet));
        side.removeAll();
        if (cost != null) {
            side.add(cost(cost));
            board.focus(cost.move().group());
        }
        Card measures = PlanCards.measures(words, sheet, shown);
        if (shown.draft()
                && shown.aim() == Aim.LEAST_CROWDED
                && desk.proposes(page.unit().id())) {
            measures.add(latestEnd());
        }
        side.add(measures, PlanCards.conflicts(words, sheet, standing));
        if (page.occasion().kind() != Occasion.Kind.GATE && standing.holds()) {
            side.add(PlanCards.room(words, sheet));
        }
        if (!page.occasion().meal() && sheet.published().isPresent()) {
            side.add(CountsPart.card(desk, page, sheet));
        }
        side.add(PaperCard.of(desk, page, sheet));
    }

    /** By when the least crowded plan has to be over; choosing it seeks that plan anew. */
    private Select<Integer> latestEnd() {
        Select<Integer> latest = new Select<>();
        latest.setLabel(words.text("staggering.latest-end"));
        List<Integer> ends = new ArrayList<>();
        TimeWindow window = sheet.setup().window();
        int step = sheet.setup().problem().step();
        for (int end = window.ends(); end > window.begins(); end -= step) {
            ends.add(end);
        }
        latest.setItems(ends);
        latest.setItemLabelGenerator(end -> words.over(page.occasion(), end));
        latest.addValueChangeListener(
                change -> desk.seek(page, new Wanted(Set.of(Aim.LEAST_CROWDED), change.getValue())));
        return latest;
    }

    private void attempt(Move move) {
        Messages.attempt(() -> {
            tried = desk.plans().cost(shown.id(), move);
            draw();
        });
    }

    private Component cost(Cost cost) {
        return PlanCards.cost(words, sheet, cost, () -> apply(cost.move()), () -> {
            tried = null;
            draw();
        });
    }

    private void apply(Move move) {
        Messages.attempt(() -> {
            boolean wasPinned =
                    sheet.slots().stream().anyMatch(one -> one.group().equals(move.group()) && one.pinned());
            desk.plans()
                    .move(shown.id(), move)
                    .ifPresent(back -> Messages.undo(words.text("staggering.moved", name(move.group())), () -> {
                        desk.plans().move(shown.id(), back);
                        desk.plans().pin(shown.id(), move.group(), wasPinned);
                        page.refresh().run();
                    }));
            page.refresh().run();
        });
    }

    private void open(UUID group) {
        Assigned now = sheet.byGroup().get(group);
        if (now != null) {
            new MoveDialog(
                            words,
                            sheet.setup(),
                            name(group),
                            now,
                            move -> attempt(move),
                            () -> Messages.attempt(() -> {
                                desk.plans().pin(shown.id(), group, !now.pinned());
                                page.refresh().run();
                            }))
                    .open();
        }
    }

    private String name(UUID group) {
        return sheet.setup().group(group).map(words::group).orElse("");
    }
}
