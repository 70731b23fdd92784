package org.kaixue.common.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows how far a job is; it may be closed while the job goes on, and opened again on the same job. */
public final class ProgressDialog<R> extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Work<R> work;
    private final transient Consumer<R> finished;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph message = new Paragraph();
    private final Button cancel = new Button();
    private final Button hide = new Button();
    private final AtomicBoolean pending = new AtomicBoolean();
    private transient @Nullable Runnable unsubscribe;
    private boolean told;

    /** @param finished gets the result, in the page's thread, once, if this dialog is open when the job is done */
    public ProgressDialog(Work<R> work, Consumer<R> finished) {
        this.work = work;
        this.finished = finished;
        addClassName("kx-progress-dialog");
        setHeaderTitle(getTranslation(work.titleKey()));
        setCloseOnOutsideClick(false);
        message.getElement().setAttribute("role", "status");
        cancel.setText(getTranslation("common.cancel"));
        cancel.addClickListener(click -> work.cancel());
        hide.addClickListener(click -> close());
        add(bar, message);
        getFooter().add(cancel, hide);
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        unsubscribe = work.onChange(() -> showLater(ui));
        showLater(ui);
    }

    // A dialog is attached amid a response; a result told of there may remove a field whose script is already in it.
    private void showLater(UI ui) {
        if (pending.compareAndSet(false, true)) {
            ui.access(() -> {
                pending.set(false);
                show();
            });
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (unsubscribe != null) {
            unsubscribe.run();
            unsubscribe = null;
        }
        super.onDetach(event);
    }

    private void show() {
        Work.Status status = work.status();
        boolean known = status.total() > 0;
        bar.setIndeterminate(!known && !status.ended());
        bar.setMax(known ? status.total() : 1);
        bar.setValue(known ? Math.min(status.done(), status.total()) : status.state() == Work.State.DONE ? 1 : 0);
        message.setText(text(status));
        cancel.setVisible(!status.ended());
        cancel.setEnabled(!work.isCancelled());
        hide.setText(getTranslation(status.ended() ? "common.close" : "common.work.hide"));
        if (status.state() == Work.State.DONE && !told && isAttached()) {
            told = true;
            work.result().ifPresent(finished);
        }
    }

    private String text(Work.Status status) {
        Work.Failure failure = status.failure();
        if (failure != null) {
            return failure.told(this);
        }
        if (status.ended()) {
            return getTranslation(status.state().wordKey());
        }
        if (work.isCancelled()) {
            return getTranslation("common.work.cancelling");
        }
        String doing = status.messageKey() == null
                ? getTranslation("common.work.running")
                : getTranslation(status.messageKey(), status.values().toArray());
        return status.total() == 0
                ? doing
                : doing + " · " + getTranslation("common.work.progress", status.done(), status.total());
    }
}
