package org.kaixue.staggering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.solver.Slot;
import org.kaixue.staggering.Assigned;
import org.kaixue.staggering.Move;
import org.kaixue.staggering.Setup;

/** Moves a group by choosing place and time, for phones and for the keyboard; pins it or lets it go. */
final class MoveDialog {

    private final FormDialog<MoveDraft> form;
    private final Assigned now;

    MoveDialog(PlanWords words, Setup setup, String name, Assigned now, Consumer<Move> tried, Runnable pinned) {
        this.now = now;
        this.form = new FormDialog<>(
                MoveDraft.class,
                words.text("staggering.move.title", name),
                draft -> tried.accept(new Move(now.group(), new Slot(draft.place(), draft.start()))));
        Select<UUID> place = new Select<>();
        place.setItems(setup.spots().stream().map(spot -> spot.id().value()).toList());
        place.setItemLabelGenerator(id -> setup.spot(id).map(words::spot).orElse(""));
        Select<Integer> start = new Select<>();
        start.setItems(starts(setup, now));
        start.setItemLabelGenerator(minute -> words.at(setup.occasion(), minute));
        Button pin = new Button(words.text(now.pinned() ? "staggering.unpin" : "staggering.pin"), click -> {
            form.close();
            pinned.run();
        });
        form.explain(words.text("staggering.move.explain"))
                .field("place", "staggering.board.place", place)
                .field("start", "staggering.start", start)
                .also(pin)
                .wide()
                .action(words.text("staggering.move.see"));
    }

    void open() {
        form.open(new MoveDraft(now.slot().place(), now.slot().start()));
    }

    private static List<Integer> starts(Setup setup, Assigned now) {
        List<Integer> starts = new ArrayList<>();
        for (int start = setup.window().begins();
                start < setup.window().ends();
                start += setup.problem().step()) {
            starts.add(start);
        }
        if (!starts.contains(now.slot().start())) {
            starts.add(now.slot().start());
        }
        return starts;
    }

    /** Where a group is to go. */
    public record MoveDraft(UUID place, Integer start) {}
}
