package org.kaixue.isolation.ui;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import org.kaixue.common.ui.Messages;
import org.kaixue.isolation.CaseId;
import org.kaixue.isolation.CaseSheet;
import org.kaixue.isolation.CaseState;
import org.kaixue.isolation.CaseStep;

/**
 * A case on the screen.
 *
 * @param refresh reads and shows it anew
 */
record CaseVisit(CaseDesk desk, CaseSheet sheet, CaseWords words, Runnable refresh) {

    CaseId id() {
        return sheet.row().id();
    }

    /** Whether the reader leads it and it is open. */
    boolean leading() {
        return sheet.writable() && sheet.row().state() == CaseState.OPEN;
    }

    /** Changes the case and shows what has become of it; a refusal is said, and the case shown as it is. */
    void change(Consumer<CaseDesk> work) {
        Messages.attempt(() -> work.accept(desk));
        refresh.run();
    }

    /** Changes the case for a form, which says a refusal itself. */
    void save(Consumer<CaseDesk> work) {
        work.accept(desk);
        refresh.run();
    }

    /** A step has been touched: it is offered to be taken back at once. */
    void touched(CaseStep step) {
        kept(step);
        Messages.undo(
                words.text("cases.case.touched", words.step(step)),
                () -> change(now -> now.checklist().takeBack(id(), step, words.text("cases.case.slip"))));
    }

    /** The phone need not keep the touch any longer. */
    void kept(CaseStep step) {
        UI.getCurrentOrThrow()
                .getPage()
                .executeJs("window.kaixueCase.kept($0, $1)", id().value().toString(), step.name());
    }
}
