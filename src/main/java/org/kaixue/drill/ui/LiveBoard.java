package org.kaixue.drill.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kaixue.common.ui.Messages;
import org.kaixue.drill.DrillId;
import org.kaixue.drill.DrillSheet;
import org.kaixue.drill.Moment;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.UnitNode;

/** The board of a drill whose clock runs; the browser moves the clock, and each touch is kept before it is shown. */
final class LiveBoard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DrillDesk desk;
    private final transient DrillWords words;
    private final transient DrillId drill;
    private final Span sum = new Span();
    private final Span answered = new Span();
    private final Button back;
    private final transient Map<UUID, LiveStep> steps = new HashMap<>();
    private final transient Map<ClassId, NativeButton> classes = new HashMap<>();
    private transient DrillSheet sheet;

    LiveBoard(DrillDesk desk, DrillWords words, UnitNode school, DrillSheet sheet) {
        this.desk = desk;
        this.words = words;
        this.sheet = sheet;
        this.drill = sheet.drill().id();
        addClassName("kx-live");
        Moment started = sheet.drill().started();
        Instant now = desk.clock().now();
        getElement()
                .setAttribute("data-started", String.valueOf((started == null ? now : started.at()).toEpochMilli()))
                .setAttribute("data-now", String.valueOf(now.toEpochMilli()))
                .setAttribute("data-left", words.text("drill.live.left"))
                .setAttribute("data-over", words.text("drill.live.over-limit"));
        this.back = new Button(
                words.text("drill.live.start-back"),
                click -> attempt(() -> desk.live().takeBackStart(drill)));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        add(gone(), head(school), steps());
        if (!sheet.classes().isEmpty()) {
            add(classes());
        }
        if (sheet.mayRun()) {
            add(foot());
        }
        tell(sheet);
    }

    /** Shown by the script as soon as the connection is gone. */
    private Div gone() {
        Div gone = new Div(words.text("drill.live.gone"));
        gone.addClassName("kx-live-gone");
        gone.getElement().setAttribute("role", "alert").setAttribute("hidden", true);
        return gone;
    }

    private Div head(UnitNode school) {
        H1 title = new H1(words.in(sheet.edition().name()));
        Anchor where = new Anchor(DrillLinks.drill(drill).href(), words.in(school.name()));
        Span clock = new Span("00:00");
        clock.addClassName("kx-live-clock");
        clock.getElement().setAttribute("role", "timer").setAttribute("aria-label", words.text("drill.live.clock"));
        sum.getElement().setAttribute("role", "status");
        Div head = new Div(new Div(title, where, sum), clock);
        head.addClassName("kx-live-head");
        return head;
    }

    private OrderedList steps() {
        OrderedList list = new OrderedList();
        list.addClassName("kx-live-steps");
        for (DrillSheet.Line line : sheet.steps()) {
            LiveStep step = new LiveStep(
                    words,
                    line.step(),
                    sheet.roles().get(line.step().role()),
                    sheet.mayRun(),
                    () -> attempt(() -> desk.live().touch(drill, line.step().id())),
                    () -> attempt(
                            () -> desk.live().takeBackTouch(drill, line.step().id())));
            steps.put(line.step().id(), step);
            list.add(step);
        }
        return list;
    }

    private Div classes() {
        Div grid = new Div();
        grid.addClassName("kx-live-classes");
        for (DrillSheet.Clazz clazz : sheet.classes()) {
            NativeButton chip = new NativeButton(words.clazz(clazz));
            chip.addClassName("kx-live-class");
            chip.setEnabled(sheet.mayRun());
            chip.addClickListener(click -> attempt(() -> toggle(clazz.id())));
            classes.put(clazz.id(), chip);
            grid.add(chip);
        }
        Div head = new Div(new H2(words.text("drill.live.classes")), answered);
        head.addClassName("kx-card-head");
        answered.getElement().setAttribute("role", "status");
        Div part = new Div(head, grid);
        part.addClassName("kx-card");
        return part;
    }

    /** By what this phone shows: a class that answered on another meanwhile is not taken back. */
    private void toggle(ClassId clazz) {
        boolean shown = "true"
                .equals(Objects.requireNonNull(classes.get(clazz)).getElement().getAttribute("aria-pressed"));
        if (shown) {
            desk.live().takeBackAnswer(drill, clazz);
        } else {
            desk.live().answer(drill, clazz);
        }
    }

    private Div foot() {
        Button end = new Button(words.text("drill.live.end"), click -> end());
        end.addThemeVariants(ButtonVariant.PRIMARY);
        Div foot = new Div(end, back);
        foot.addClassName("kx-live-foot");
        return foot;
    }

    /** Asks only where something would be left out. */
    private void end() {
        int open = sheet.open();
        int missing = sheet.classes().size() - sheet.answered();
        if (open == 0 && missing == 0) {
            attempt(() -> desk.live().end(drill));
            return;
        }
        Messages.confirm(
                words.text("drill.live.end.question"),
                words.text("drill.live.end.left", open, missing),
                words.text("drill.live.end"),
                () -> desk.live().end(drill));
    }

    private void attempt(Runnable touch) {
        Messages.attempt(touch);
    }

    /** Shows what is kept now. */
    void tell(DrillSheet now) {
        sheet = now;
        int done = now.steps().size() - now.open();
        sum.setText(words.text("drill.live.sum", done, now.steps().size(), now.late()));
        answered.setText(words.text(
                "drill.live.answered",
                now.answered(),
                now.classes().size(),
                now.classes().size() - now.answered()));
        back.setVisible(done == 0 && now.answered() == 0);
        boolean first = true;
        for (DrillSheet.Line line : now.steps()) {
            LiveStep step = Objects.requireNonNull(steps.get(line.step().id()));
            boolean next = first && line.done() == null;
            first = first && line.done() != null;
            step.tell(line, line.done() == null ? "" : DrillWords.clock(now.after(line.done())), now.late(line), next);
        }
        for (DrillSheet.Clazz clazz : now.classes()) {
            boolean there = clazz.answered() != null;
            NativeButton chip = Objects.requireNonNull(classes.get(clazz.id()));
            chip.getElement().setAttribute("aria-pressed", String.valueOf(there));
            chip.setText((there ? "✓ " : "") + words.clazz(clazz));
        }
        getElement().setAttribute("data-now", String.valueOf(desk.clock().now().toEpochMilli()));
    }
}
