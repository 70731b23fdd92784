package org.kaixue.staggering.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.Work;

/** Shows a search on the page while it runs, and the page anew with each better plan; it goes on if the page is left. */
final class SolvingBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Work<?> work;
    private final transient Runnable refresh;
    private final transient Work.Status first;
    private final ProgressBar bar = new ProgressBar();
    private final Span message = new Span();
    private final AtomicBoolean pending = new AtomicBoolean();
    private transient @Nullable Runnable unsubscribe;

    SolvingBar(Work<?> work, Runnable refresh) {
        this.work = work;
        this.refresh = refresh;
        this.first = work.status();
        addClassName("kx-solving");
        message.getElement().setAttribute("role", "status");
        Button cancel = new Button(getTranslation("common.cancel"), click -> {
            click.getSource().setEnabled(false);
            work.cancel();
        });
        add(bar, message, cancel);
        tell(first);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        unsubscribe = work.onChange(() -> {
            if (pending.compareAndSet(false, true)) {
                ui.access(() -> {
                    pending.set(false);
                    look();
                });
            }
        });
        // A search that is over by now shows the page anew, which must not happen while this page is being put
        // together.
        ui.beforeClientResponse(this, response -> look());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (unsubscribe != null) {
            unsubscribe.run();
            unsubscribe = null;
        }
        super.onDetach(event);
    }

    private void look() {
        Work.Status now = work.status();
        if (!isAttached()) {
            return;
        }
        if (now.ended()) {
            Work.Failure failure = now.failure();
            if (failure != null) {
                Messages.problem(failure.told(this));
            }
            refresh.run();
        } else if (Objects.equals(now.values(), first.values()) || now.values().isEmpty()) {
            tell(now);
        } else {
            refresh.run();
        }
    }

    private void tell(Work.Status status) {
        bar.setIndeterminate(status.total() == 0);
        if (status.total() > 0) {
            bar.setMax(status.total());
            bar.setValue(Math.min(status.done(), status.total()));
        }
        String key = status.messageKey();
        String doing = key == null
                ? getTranslation("common.work.running")
                : getTranslation(key, status.values().toArray());
        message.setText(
                status.total() == 0
                        ? doing
                        : doing + " · " + getTranslation("common.work.progress", status.done(), status.total()));
    }
}
