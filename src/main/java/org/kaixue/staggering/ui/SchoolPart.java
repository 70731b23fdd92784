package org.kaixue.staggering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PageKeys;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.solver.Slot;
import org.kaixue.staggering.Assigned;
import org.kaixue.staggering.Cost;
import org.kaixue.staggering.Move;
import org.kaixue.staggering.Occasion;
import org.kaixue.staggering.PlanRow;
import org.kaixue.staggering.PlanSheet;
import org.kaixue.staggering.Standing;
import org.kaixue.staggering.Wanted;

/** One school's plan of one occasion: sought, looked at, moved by hand, published. */
final class SchoolPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PlanDesk desk;
    private final transient PlanPage page;
    private final transient PlanSheet sheet;
    private final transient PlanWords words;
    private final Div boardSlot = new Div();
    private final Div side = new Div();
    private transient @Nullable Cost tried;

    SchoolPart(PlanDesk desk, PlanPage page) {
        this.desk = desk;
        this.page = page;
        this.words = page.words();
        this.sheet = desk.plans().sheet(page.unit().id(), page.term(), page.occasion(), page.chosen());
        addClassName("kx-stack");
        add(header(), OccasionView.choice(page, offered()));
        desk.search(page.unit().id(), page.occasion())
                .filter(work -> !work.status().ended())
                .ifPresent(work -> add(new SolvingBar(work, page.refresh())));
        add(new PlanChoice(page, sheet));
        if (!sheet.setup().ready()) {
            add(PlanCards.obstacles(page, sheet));
        }
        if (sheet.shown() == null) {
            nothingYet();
        } else {
            side.addClassName("kx-stack");
            boardSlot.addClassName("kx-stack");
            Div columns = new Div(boardSlot, side);
            columns.addClassName("kx-plan-columns");
            add(columns);
            draw();
        }
    }

    /** Boarders' meals only where there are boarders. */
    private List<Occasion> offered() {
        boolean boarders = sheet.known().layout().classes().stream().anyMatch(clazz -> clazz.boarders() > 0);
        return page.occasions().stream()
                .filter(one -> boarders || one == page.occasion() || one == Occasion.LUNCH || !one.meal())
                .toList();
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(words.text(
                "staggering.heading." + (page.occasion().meal() ? "meal" : "gate"),
                words.occasion(page.occasion()),
                words.number(sheet.setup().people()),
                sheet.setup().groups().size()));
        new PlanHeadline(words, sheet).tell(header);
        PlanRow shown = sheet.shown();
        if (desk.proposes(page.unit().id())) {
            Button seek = PageKeys.press(
                    new Button(
                            words.text(sheet.plans().isEmpty() ? "staggering.seek" : "staggering.seek-again"),
                            click -> seek()),
                    "s");
            seek.setEnabled(sheet.setup().ready());
            if (sheet.plans().isEmpty()) {
                seek.addThemeVariants(ButtonVariant.PRIMARY);
            }
            header.actions(seek);
        }
        header.actions(new Anchor(page.settings().href(), words.text("staggering.settings")));
        if (shown != null) {
            header.actions(PrintButton.create());
        }
        if (shown != null && sheet.writable()) {
            header.actions(shown.draft() ? publish(shown) : change(shown));
        }
        return header;
    }

    private Button publish(PlanRow draft) {
        Button publish = PageKeys.press(new Button(words.text("staggering.publish")), "p");
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        Standing standing = sheet.standing();
        publish.setEnabled(standing != null && standing.holds() && sheet.setup().ready());
        publish.addClickListener(click -> Messages.attempt(() -> {
            int number = desk.plans().publish(draft.id(), draft.version());
            Messages.saved(words.text("staggering.published", number));
            page.address().without(PlanPage.PLAN).open(UI.getCurrentOrThrow());
        }));
        return publish;
    }

    /** A published plan is changed as a draft of its own. */
    private Button change(PlanRow published) {
        return new Button(
                words.text("staggering.change"),
                click -> Messages.attempt(
                        () -> page.of(desk.plans().draftOf(published.id())).open(UI.getCurrentOrThrow())));
    }

    private void seek() {
        Messages.attempt(() -> {
            desk.seek(page.unit().id(), page.term(), page.occasion(), Wanted.all());
            page.refresh().run();
        });
    }

    private void nothingYet() {
        desk.sought(page.unit().id(), page.occasion())
                .filter(sought -> !sought.found())
                .ifPresentOrElse(sought -> add(new ReliefCard(desk, page, sought)), () -> {
                    if (sheet.setup().ready()) {
                        add(new Card(
                                words.text("staggering.none"),
                                new EmptyState(
                                        words.text("staggering.none.what"),
                                        words.text(
                                                desk.proposes(page.unit().id())
                                                        ? "staggering.none.next"
                                                        : "staggering.none.principal"))));
                    }
                });
    }

    private void draw() {
        Standing standing = sheet.standing();
        PlanRow shown = sheet.shown();
        if (standing == null || shown == null) {
            return;
        }
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
                        changing ? move -> attempt(shown, move) : null,
                        changing ? group -> open(shown, group) : null));
        boardSlot.removeAll();
        boardSlot.add(new Card(words.text(changing ? "staggering.board.draggable" : "staggering.board.title"), board));
        boardSlot.add(new PlanTable(desk, page, sheet));
        side.removeAll();
        if (cost != null) {
            side.add(cost(shown, cost));
            board.focus(cost.move().group());
        }
        side.add(PlanCards.measures(words, sheet, shown), PlanCards.conflicts(words, sheet, standing));
        if (page.occasion().meal() && standing.holds()) {
            side.add(PlanCards.room(words, sheet.room()));
        }
        side.add(PaperCard.of(desk, page, sheet));
    }

    private void attempt(PlanRow shown, Move move) {
        Messages.attempt(() -> {
            tried = desk.plans().cost(shown.id(), move);
            draw();
        });
    }

    private Component cost(PlanRow shown, Cost cost) {
        return PlanCards.cost(words, sheet, cost, () -> apply(shown, cost.move()), () -> {
            tried = null;
            draw();
        });
    }

    private void apply(PlanRow shown, Move move) {
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

    private void open(PlanRow shown, UUID group) {
        Assigned now = sheet.byGroup().get(group);
        if (now != null) {
            new MoveDialog(
                            words,
                            sheet.setup(),
                            name(group),
                            now,
                            move -> attempt(shown, move),
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
