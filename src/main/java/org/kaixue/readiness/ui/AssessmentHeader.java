package org.kaixue.readiness.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.kaixue.common.Band;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.common.ui.RecordTrail;
import org.kaixue.readiness.AssessmentId;
import org.kaixue.readiness.AssessmentRecord;
import org.kaixue.readiness.AssessmentRow;
import org.kaixue.readiness.AssessmentState;
import org.kaixue.readiness.FactKeys;
import org.kaixue.readiness.ReasonDraft;

/** Where the assessment stands in a sentence, and what can be done about it by whoever looks at it. */
record AssessmentHeader(ReadinessDesk desk, AssessmentPage page) {

    PageHeader header() {
        AssessmentRecord record = page.record();
        ReadinessWords words = page.words();
        String title =
                words.text("readiness.assessment.title", words.in(page.school().name()), words.stage(record.stage()));
        PageHeader header = new PageHeader(title)
                .crumb(
                        words.text("readiness.title"),
                        ReadinessLinks.of(desk.units()
                                .tree()
                                .path(page.school().id())
                                .getFirst()
                                .code()))
                .crumb(
                        words.in(page.school().name()),
                        ReadinessLinks.of(page.school().code()))
                .crumb(words.stage(record.stage()), page.address());
        answers(header, record, words);
        actions(header, record, words);
        return header;
    }

    private void answers(PageHeader header, AssessmentRecord record, ReadinessWords words) {
        AssessmentRow row = record.row();
        boolean approved = row != null && row.state().approved();
        if (!record.unmet().isEmpty() && (row == null || row.state() != AssessmentState.LAPSED)) {
            header.answer(
                    Band.RED,
                    words.text(
                            row != null && row.state() == AssessmentState.OPENED
                                    ? "readiness.is.broken"
                                    : "readiness.is.unmet",
                            record.unmet().size(),
                            words.facts(record.unmet())));
        }
        if (row == null) {
            header.answer(Band.UNKNOWN, words.text("readiness.is.NOT_BEGUN"));
        } else {
            header.answer(band(row.state()), sentence(row, words));
        }
        if (record.planned().actual() != null
                && !approved
                && (row == null || row.state() != AssessmentState.SUSPENDED)) {
            header.answer(
                    Band.RED,
                    words.text("readiness.is.unapproved", record.planned().actual()));
        }
        if (record.rights().approve()) {
            header.answer(Band.GREEN, words.text("readiness.is.approvable"));
        }
    }

    private static Band band(AssessmentState state) {
        return switch (state) {
            case APPROVED, OPENED -> Band.GREEN;
            case LAPSED, SUSPENDED -> Band.RED;
            default -> Band.AMBER;
        };
    }

    private String sentence(AssessmentRow row, ReadinessWords words) {
        String reason = row.reason() == null ? "" : row.reason();
        return switch (row.state()) {
            case DRAFT -> words.text("readiness.is.DRAFT", page.record().unanswered());
            case APPROVED, OPENED ->
                words.text("readiness.is." + row.state(), row.approvedBy(), words.moment(row.approvedAt()));
            case LAPSED ->
                words.text("readiness.is.LAPSED", words.moment(row.stateSince()), words.facts(FactKeys.of(reason)));
            case RETURNED, SUSPENDED -> words.text("readiness.is." + row.state(), reason);
            default -> words.text("readiness.is." + row.state(), words.moment(row.stateSince()));
        };
    }

    private void actions(PageHeader header, AssessmentRecord record, ReadinessWords words) {
        AssessmentRow row = record.row();
        AssessmentRecord.Rights rights = record.rights();
        if (row == null) {
            if (rights.begin()) {
                header.actions(
                        primary("readiness.begin", () -> desk.assessments().begin(record.school(), record.stage())));
            }
            header.actions(PrintButton.create());
            return;
        }
        AssessmentId id = row.id();
        if (rights.submit()) {
            Button submit = new Button(
                    words.text("readiness.submit"),
                    click -> Messages.ask(
                            words.text("readiness.submit.question"),
                            words.text("readiness.submit.consequence"),
                            words.text("readiness.submit"),
                            () -> done("readiness.submitted", () -> desk.assessments()
                                    .submit(id))));
            submit.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(submit);
        }
        if (rights.answer() && record.newer()) {
            header.actions(button("readiness.adopt", "readiness.adopted", () -> desk.assessments()
                    .adopt(id)));
        }
        if (rights.takeBack()) {
            header.actions(button("readiness.take-back", "readiness.taken-back", () -> desk.assessments()
                    .takeBack(id)));
        }
        if (rights.approve()) {
            header.actions(primary("readiness.approve", () -> desk.approvals().approve(id)));
        }
        if (rights.giveBack()) {
            header.actions(reasoned("give-back", draft -> desk.approvals().giveBack(id, draft)));
        }
        if (rights.suspend()) {
            header.actions(reasoned("suspend", draft -> desk.approvals().suspend(id, draft)));
        }
        header.actions(
                paper(words),
                RecordTrail.link(
                        "readiness", id.value(), desk.jurisdiction().may(Permission.AUDIT_READ, record.school())));
    }

    private Button primary(String key, Runnable work) {
        Button button = new Button(
                page.words().text(key),
                click -> Messages.attempt(() -> {
                    work.run();
                    page.refresh().run();
                }));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(click -> button.setEnabled(true));
        return button;
    }

    private Button button(String key, String saidKey, Runnable work) {
        return new Button(page.words().text(key), click -> Messages.attempt(() -> done(saidKey, work)));
    }

    private void done(String saidKey, Runnable work) {
        work.run();
        page.refresh().run();
        Messages.saved(page.words().text(saidKey));
    }

    /** What is done with a reason. */
    private Button reasoned(String deed, Consumer<ReasonDraft> work) {
        String action = page.words().text("readiness.do." + deed);
        return new Button(action, click -> new FormDialog<>(ReasonDraft.class, action, draft -> {
                    work.accept(draft);
                    page.refresh().run();
                })
                .explain(page.words().text("readiness.explain." + deed))
                .action(action)
                .field("reason", "readiness.reason", new TextArea())
                .wide()
                .open(new ReasonDraft("")));
    }

    private Component paper(ReadinessWords words) {
        Anchor link = new Anchor();
        link.setText(words.text("readiness.paper"));
        link.addClassName("kx-button");
        link.setHref(ApprovalSheet.download(desk, page), AttachmentType.INLINE);
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }
}
