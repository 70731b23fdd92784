package org.kaixue.drill.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.drill.DrillRow;
import org.kaixue.drill.DrillSheet;
import org.kaixue.drill.DrillState;
import org.kaixue.drill.Verdict;

/**
 * What can be done about a drill, by where it stands and who looks at it.
 *
 * @param again shows the page anew
 * @param correct shows it with the scores to be corrected
 */
record DrillActions(DrillDesk desk, DrillWords words, DrillSheet sheet, Runnable again, Runnable correct) {

    void into(PageHeader header) {
        DrillRow drill = sheet.drill();
        PlanDialogs dialogs = new PlanDialogs(desk, words, again);
        if (drill.running() || drill.state().toBeHeld()) {
            Anchor live = new Anchor(DrillLinks.live(drill.id()).href(), words.text("drill.live"));
            live.addClassNames("kx-button", "kx-primary");
            header.actions(live);
        }
        if (drill.toBeJudged() && sheet.mayRun()) {
            header.actions(button("drill.live.go-on", () -> {
                desk.live().goOn(drill.id());
                DrillLinks.live(drill.id()).open(UI.getCurrentOrThrow());
            }));
        }
        if (!sheet.mayWrite()) {
            return;
        }
        if (drill.state().toBeHeld()) {
            header.actions(button("drill.schedule", () -> dialogs.schedule(drill.id(), drill.plannedOn())));
        }
        if (drill.state().toBeHeld() || drill.running()) {
            header.actions(button("drill.roles", () -> dialogs.roles(sheet)));
        }
        if (drill.state().toBeHeld() || drill.state() == DrillState.LIVE) {
            header.actions(button("drill.cancel", () -> dialogs.cancel(drill.id())));
        }
        if (drill.state().judged()) {
            Button repeat = button("drill.repeat", () -> dialogs.repeat(drill.id(), null));
            Verdict verdict = drill.verdict();
            if (verdict != null && !verdict.passed()) {
                repeat.addThemeVariants(ButtonVariant.PRIMARY);
            }
            header.actions(repeat);
        }
        if (drill.state() == DrillState.EVALUATED) {
            header.actions(button("drill.evaluate.correct", correct), button("drill.close", () -> {
                desk.drills().close(drill.id());
                again.run();
            }));
        }
    }

    private Button button(String key, Runnable work) {
        return new Button(words.text(key), click -> Messages.attempt(work));
    }
}
