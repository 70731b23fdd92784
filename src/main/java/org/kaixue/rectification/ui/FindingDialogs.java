package org.kaixue.rectification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.function.Consumer;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.organisation.UnitId;
import org.kaixue.rectification.AnswerDraft;
import org.kaixue.rectification.Deadline;
import org.kaixue.rectification.DeadlineDraft;
import org.kaixue.rectification.Deadlines;
import org.kaixue.rectification.FindingId;
import org.kaixue.rectification.FindingRow;
import org.kaixue.rectification.FindingSeverity;
import org.kaixue.rectification.HazardDraft;
import org.kaixue.rectification.OwnerDraft;
import org.kaixue.rectification.Rectifications;
import org.springframework.stereotype.Component;

/** The forms of findings. */
@Component
class FindingDialogs {

    private final Rectifications rectifications;
    private final Deadlines deadlines;
    private final BusinessClock clock;

    FindingDialogs(Rectifications rectifications, Deadlines deadlines, BusinessClock clock) {
        this.rectifications = rectifications;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Asks for a hazard and goes to it, so that photos can follow. */
    void report(UnitId school) {
        UI ui = UI.getCurrentOrThrow();
        new FormDialog<>(HazardDraft.class, ui.getTranslation("rectification.report"), draft -> {
                    FindingId id = rectifications.report(school, draft);
                    Messages.saved(ui.getTranslation("rectification.reported"));
                    id.address().open(ui);
                })
                .explain(ui.getTranslation("rectification.report.explain"))
                .field("title", "rectification.finding", new TextField())
                .wide()
                .field("place", "rectification.place", new TextField())
                .field("owner", "rectification.owner", owner(ui))
                .field("severity", "rectification.severity", severity(ui))
                .field("foundOn", "rectification.found-on", Dates.picker())
                .field("detail", "rectification.detail", new TextArea())
                .wide()
                .open(HazardDraft.blank(clock.today()));
    }

    /** Asks for a sentence about what somebody does with a finding, and hands it on. */
    void answer(String deed, Consumer<AnswerDraft> answer) {
        UI ui = UI.getCurrentOrThrow();
        String title = ui.getTranslation("rectification.do." + deed);
        new FormDialog<>(AnswerDraft.class, title, answer)
                .explain(ui.getTranslation("rectification.explain." + deed))
                .action(title)
                .field("note", "rectification.note." + deed, new TextArea())
                .wide()
                .open(new AnswerDraft(""));
    }

    /** Asks who puts it right, and how soon. */
    void assign(FindingRow finding, Runnable changed) {
        UI ui = UI.getCurrentOrThrow();
        new FormDialog<>(OwnerDraft.class, ui.getTranslation("rectification.assign"), draft -> {
                    rectifications.assign(finding.id(), draft);
                    changed.run();
                })
                .field("owner", "rectification.owner", owner(ui))
                .field("severity", "rectification.severity", severity(ui))
                .open(new OwnerDraft(Objects.requireNonNullElse(finding.owner(), ""), finding.severity()));
    }

    /** Shows how soon findings must be put right, and lets those change it who may. */
    void deadlines() {
        UI ui = UI.getCurrentOrThrow();
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(ui.getTranslation("rectification.deadlines"));
        dialog.addClassName("kx-form-dialog");
        dialog.add(new DeadlineTable(deadlines.current(), deadlines.changeable(), deadline -> {
            dialog.close();
            change(deadline);
        }));
        dialog.getFooter().add(new Button(ui.getTranslation("common.close"), click -> dialog.close()));
        dialog.open();
    }

    private void change(Deadline deadline) {
        UI ui = UI.getCurrentOrThrow();
        new FormDialog<>(
                        DeadlineDraft.class,
                        ui.getTranslation(
                                "rectification.deadline.change",
                                ui.getTranslation("rectification.severity." + deadline.severity())),
                        draft -> {
                            deadlines.change(draft);
                            deadlines();
                        })
                .explain(ui.getTranslation("rectification.deadline.explain"))
                .field("hours", "rectification.deadline.hours", new IntegerField())
                .field("validFrom", "rectification.deadline.from", Dates.picker())
                .field("source", "rectification.deadline.source", new TextField())
                .wide()
                .open(new DeadlineDraft(deadline.severity(), clock.today(), deadline.hours(), ""));
    }

    private static TextField owner(UI ui) {
        TextField owner = new TextField();
        owner.setHelperText(ui.getTranslation("rectification.owner.help"));
        return owner;
    }

    private static Select<FindingSeverity> severity(UI ui) {
        Select<FindingSeverity> severity = new Select<>();
        severity.setItems(FindingSeverity.values());
        severity.setItemLabelGenerator(one -> ui.getTranslation("rectification.severity." + one));
        return severity;
    }
}
