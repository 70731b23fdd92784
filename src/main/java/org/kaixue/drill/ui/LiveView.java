package org.kaixue.drill.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.drill.DrillId;
import org.kaixue.drill.DrillSheet;
import org.kaixue.drill.DrillState;
import org.kaixue.organisation.UnitNode;

/** A drill under way, for the phones of those who lead it: a clock, one touch a step, one touch a class. */
@Route(DrillLinks.LIVE)
@RolesAllowed("DRILLS_READ")
class LiveView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient DrillDesk desk;
    private final AtomicBoolean pending = new AtomicBoolean();
    private transient @Nullable DrillId drill;
    private transient @Nullable Runnable unwatch;
    private transient @Nullable LiveBoard board;
    private String title = "";

    LiveView(DrillDesk desk) {
        this.desk = desk;
        addClassNames("kx-page", "kx-live-page");
        addAttachListener(attach -> attach.getUI().getPage().addJavaScript("context://scripts/drill.js"));
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        DrillId id = DrillLinks.id(parameter);
        drill = id;
        show(desk.drills().sheet(id));
        if (isAttached()) {
            watch(UI.getCurrentOrThrow());
        }
    }

    private DrillWords words() {
        return new DrillWords(desk.texts(), getLocale());
    }

    private void show(DrillSheet sheet) {
        DrillWords words = words();
        UnitNode school = desk.unit(sheet.drill().school());
        title = words.in(sheet.edition().name());
        removeAll();
        board = null;
        if (sheet.drill().running()) {
            board = new LiveBoard(desk, words, school, sheet);
            add(board);
        } else if (sheet.drill().state().toBeHeld()) {
            add(new StartPart(desk, words, school, sheet, this::again));
        } else {
            add(over(words, sheet));
        }
    }

    private static Component over(DrillWords words, DrillSheet sheet) {
        boolean cancelled = sheet.drill().state() == DrillState.CANCELLED;
        return new EmptyState(
                        words.text(
                                cancelled ? "drill.live.cancelled" : "drill.live.over",
                                sheet.edition().name()),
                        words.text(sheet.drill().toBeJudged() ? "drill.live.over.judge" : "drill.live.over.read"))
                .action(new Anchor(DrillLinks.drill(sheet.drill().id()).href(), words.text("drill.live.over.open")));
    }

    private void again() {
        DrillId id = drill;
        if (id == null) {
            return;
        }
        DrillSheet now = desk.drills().sheet(id);
        if (board != null && now.drill().running()) {
            board.tell(now);
        } else {
            show(now);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        watch(event.getUI());
    }

    /** Whoever touches something on another phone is seen here at once. */
    private void watch(UI ui) {
        leave();
        DrillId id = drill;
        if (id != null) {
            unwatch = desk.watch().watch(id, () -> {
                if (pending.compareAndSet(false, true)) {
                    ui.access(() -> {
                        pending.set(false);
                        again();
                    });
                }
            });
        }
    }

    private void leave() {
        if (unwatch != null) {
            unwatch.run();
            unwatch = null;
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        leave();
        super.onDetach(event);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
