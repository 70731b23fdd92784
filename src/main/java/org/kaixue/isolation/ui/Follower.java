package org.kaixue.isolation.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** Lets a page look again when somebody else changed what it shows; many changes at once are one look. */
final class Follower {

    private final Runnable look;
    private final List<Runnable> ends = new ArrayList<>();
    private final AtomicBoolean pending = new AtomicBoolean();

    Follower(Runnable look) {
        this.look = look;
    }

    /** @param what takes whom to tell, and gives what ends it */
    void follow(UI ui, List<UnaryOperator<Runnable>> what) {
        leave();
        Runnable told = () -> {
            if (pending.compareAndSet(false, true)) {
                ui.access(() -> {
                    if (pending.compareAndSet(true, false)) {
                        look.run();
                    }
                });
            }
        };
        what.forEach(one -> ends.add(one.apply(told)));
    }

    /** The page looks by itself: what was told so far is seen. */
    void looks() {
        pending.set(false);
    }

    void leave() {
        ends.forEach(Runnable::run);
        ends.clear();
    }
}
