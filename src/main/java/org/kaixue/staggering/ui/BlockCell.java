package org.kaixue.staggering.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.UUID;
import java.util.function.Consumer;
import org.kaixue.staggering.Group;
import org.kaixue.staggering.Setup;
import org.kaixue.staggering.Spot;

/** A group on the board. */
final class BlockCell extends Div implements Focusable<BlockCell> {

    private static final long serialVersionUID = 1L;
    private static final int HUES = 6;
    private static final String ARROWS =
            "event.altKey && ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].includes(event.key)";
    private static final String OPENING = "!event.altKey && (event.key === 'Enter' || event.key === ' ')";

    /** A step in one of four directions. */
    @FunctionalInterface
    interface Step {
        void by(int sideways, int down);
    }

    BlockCell(PlanWords words, Setup setup, BoardModel.Block block, Spot spot, Board.Look look) {
        Group group = block.group();
        UUID id = group.id();
        boolean pinned = look.pinned().contains(id);
        addClassNames("kx-block", "kx-hue-" + hue(setup, group));
        Span name = new Span(words.group(group));
        name.addClassName("kx-block-name");
        if (pinned) {
            name.addComponentAsFirst(VaadinIcon.PIN.create());
        }
        Span people = new Span(words.text("staggering.people", words.number(group.people())));
        people.addClassName("kx-block-people");
        add(name, people);
        getElement()
                .setAttribute(
                        "aria-label",
                        words.text(
                                "staggering.board.block",
                                words.group(group),
                                words.number(group.people()),
                                words.spot(spot),
                                words.at(setup.occasion(), block.slot().start()),
                                pinned ? words.text("staggering.pinned") : ""));
        if (look.wrong().contains(id)) {
            addClassName("kx-wrong");
            name.addComponentAsFirst(new Span("! "));
        }
        if (id.equals(look.pending())) {
            addClassName("kx-pending");
        }
        Consumer<UUID> opened = look.opened();
        if (opened != null) {
            opens(id, opened);
        }
    }

    private void opens(UUID id, Consumer<UUID> opened) {
        getElement().setAttribute("role", "button");
        getElement().setAttribute("tabindex", "0");
        addClickListener(click -> opened.accept(id));
        getElement()
                .addEventListener("keydown", key -> opened.accept(id))
                .setFilter(OPENING)
                .preventDefault();
    }

    /** Alt and an arrow. */
    void onStep(Step step) {
        getElement()
                .addEventListener("keydown", key -> {
                    switch (key.getEventData().get("event.key").asString()) {
                        case "ArrowLeft" -> step.by(-1, 0);
                        case "ArrowRight" -> step.by(1, 0);
                        case "ArrowUp" -> step.by(0, -1);
                        default -> step.by(0, 1);
                    }
                })
                .setFilter(ARROWS)
                .addEventData("event.key")
                .preventDefault();
    }

    /** Grades one after another have different colours; the name says the grade beside. */
    private static int hue(Setup setup, Group group) {
        int grade = (int) setup.groups().stream()
                .map(other ->
                        other.clazz().stage().ordinal() * 100 + other.clazz().grade())
                .distinct()
                .filter(other -> other
                        < group.clazz().stage().ordinal() * 100 + group.clazz().grade())
                .count();
        return grade % HUES;
    }
}
