package org.kaixue.intake.ui;

import com.vaadin.flow.component.dialog.Dialog;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.ProgressDialog;
import org.kaixue.common.ui.Work;

/** Shows a job until it is done, then goes away; a job that failed stays to say why. */
final class Watching {

    private Watching() {}

    static <R> void open(Work<R> work, Consumer<R> finished) {
        AtomicReference<@Nullable Dialog> shown = new AtomicReference<>();
        ProgressDialog<R> dialog = new ProgressDialog<>(work, result -> {
            Dialog open = shown.get();
            if (open != null) {
                open.close();
            }
            finished.accept(result);
        });
        shown.set(dialog);
        dialog.open();
    }
}
