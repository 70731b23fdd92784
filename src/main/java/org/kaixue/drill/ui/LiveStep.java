package org.kaixue.drill.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.kaixue.drill.DrillSheet;
import org.kaixue.drill.Edition;
import org.kaixue.drill.Moment;

/** A step on the board: touched once when it is done; its time stands where its limit was. */
final class LiveStep extends ListItem {

    private static final long serialVersionUID = 1L;
    private static final int SECONDS = 60;

    private final transient DrillWords words;
    private final NativeButton touch = new NativeButton();
    private final NativeButton back;
    private final Span time = new Span();
    private final Span word = new Span();
    private final Span by = new Span();

    LiveStep(
            DrillWords words,
            Edition.Step step,
            @Nullable String who,
            boolean runs,
            Runnable touched,
            Runnable takenBack) {
        this.words = words;
        addClassName("kx-live-step");
        getElement().setAttribute("data-limit", String.valueOf(step.limit() * SECONDS));
        Span number = new Span(String.valueOf(step.number()));
        number.addClassName("kx-live-number");
        number.getElement().setAttribute("aria-hidden", "true");
        Span text = new Span(words.in(step.text()));
        text.addClassName("kx-live-text");
        Span role = new Span(
                who == null ? words.role(step.role()) : words.text("drill.live.who", words.role(step.role()), who));
        role.addClassName("kx-muted");
        time.addClassName("kx-live-time");
        word.addClassName("kx-live-word");
        by.addClassName("kx-muted");
        Span what = new Span(text, role, by);
        what.addClassName("kx-live-what");
        Span when = new Span(time, word);
        when.addClassName("kx-live-when");
        touch.add(number, what, when);
        touch.addClassName("kx-live-touch");
        touch.addClickListener(click -> touched.run());
        touch.setEnabled(runs);
        back = new NativeButton(words.text("drill.live.back"), click -> takenBack.run());
        back.addClassName("kx-live-back");
        back.getElement().setAttribute("aria-label", words.text("drill.live.back.of", words.in(step.text())));
        back.setEnabled(runs);
        add(touch, back);
    }

    /**
     * Shows how it stands.
     *
     * @param after how long after the beginning it was done; empty where it was not
     * @param next whether it is the next to be done
     */
    void tell(DrillSheet.Line line, String after, boolean late, boolean next) {
        Moment done = line.done();
        boolean isDone = done != null;
        getElement().getClassList().set("kx-done", isDone);
        getElement().getClassList().set("kx-late", late);
        getElement().getClassList().set("kx-next", next);
        getElement().setAttribute("data-done", String.valueOf(isDone));
        touch.getElement().setAttribute("aria-pressed", String.valueOf(isDone));
        back.setVisible(isDone);
        by.setText(done == null ? "" : words.text("drill.live.by", done.by()));
        if (isDone) {
            time.setText(after);
            word.setText(words.text(late ? "drill.live.late" : "drill.live.in-time"));
        } else {
            time.setText("%02d:00".formatted(line.step().limit()));
            word.setText(words.text("drill.live.limit"));
        }
    }
}
