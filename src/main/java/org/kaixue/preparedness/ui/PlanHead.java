package org.kaixue.preparedness.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.AttachmentType;
import java.time.LocalDate;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PageKeys;
import org.kaixue.common.ui.RecordTrail;
import org.kaixue.preparedness.PlanRecord;
import org.kaixue.preparedness.PlanStanding;
import org.kaixue.preparedness.PlanState;
import org.kaixue.preparedness.PlanVersion;

/** The top of a plan's page: where it stands, what is missing, and what the reader may do with it. */
record PlanHead(PreparednessDesk desk, PlanPage page) {

    PageHeader header() {
        PlanWords words = page.words();
        PlanRecord record = page.record();
        PageHeader header = new PageHeader(
                record == null
                        ? words.kind(page.kind())
                        : words.title(record.plan().details()));
        header.crumb(
                words.in(page.unit().name()),
                Address.of(PlansPage.PATH).with("unit", page.unit().code()));
        if (record != null) {
            answer(header, record);
            actions(header, record);
        }
        return header;
    }

    private void answer(PageHeader header, PlanRecord record) {
        PlanWords words = page.words();
        PlanVersion plan = record.plan();
        LocalDate today = desk.clock().today();
        LocalDate review = plan.details().reviewBy();
        boolean inForce = plan.state() == PlanState.APPROVED;
        boolean over = inForce && review.isBefore(today);
        boolean soon = inForce && !review.isAfter(today.plusDays(PlanStanding.NOTICE_DAYS));
        header.answer(
                over ? Band.RED : soon ? Band.AMBER : PlanWords.band(plan.state()),
                words.text("preparedness.answer.state." + plan.state(), plan.number(), review));
        if (over) {
            header.answer(Band.RED, words.text("preparedness.answer.over"));
        }
        if (plan.state() == PlanState.RETURNED) {
            header.answer(Band.RED, words.text("preparedness.answer.reason", plan.remark()));
        }
        if (!record.missing().isEmpty() && page.writes()) {
            header.answer(
                    Band.AMBER,
                    words.text(
                            "preparedness.answer.missing-parts",
                            record.missing().size()));
        }
        if (record.ownWork() && page.decides()) {
            header.answer(words.text("preparedness.decide.own"));
        }
    }

    private void actions(PageHeader header, PlanRecord record) {
        PlanWords words = page.words();
        PlanVersion plan = record.plan();
        PlanDialogs dialogs = new PlanDialogs(desk, words);
        if (page.editable()) {
            Button submit = primary("preparedness.submit", this::submit);
            header.actions(
                    PageKeys.press(submit, "s"), button("preparedness.details", () -> dialogs.details(page, plan)));
            header.actions(button("preparedness.discard", this::discard));
        }
        if (plan.state() == PlanState.SUBMITTED && page.decides() && !record.ownWork()) {
            header.actions(
                    primary("preparedness.approve", () -> dialogs.approve(page, plan)),
                    button("preparedness.return", () -> dialogs.giveBack(page, plan)));
        }
        if (plan.state() == PlanState.SUBMITTED && page.writes()) {
            header.actions(button("preparedness.take-back", this::takeBack));
        }
        if (plan.state() == PlanState.APPROVED
                && page.writes()
                && page.history().stream().noneMatch(version -> version.state().open())) {
            header.actions(primary("preparedness.next.renew", this::renew));
        }
        Anchor print = new Anchor();
        print.setText(words.text("common.list.print"));
        print.setHref(PlanPaper.download(desk, page), AttachmentType.INLINE);
        print.setTarget(AnchorTarget.BLANK);
        print.addClassName("kx-button");
        header.actions(
                print,
                RecordTrail.link(
                        "unit_plan",
                        plan.id().value(),
                        desk.auditRead(page.unit().id())));
    }

    private Button button(String key, Runnable work) {
        return new Button(page.words().text(key), click -> Messages.attempt(work));
    }

    private Button primary(String key, Runnable work) {
        Button button = button(key, work);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private PlanVersion plan() {
        PlanRecord record = page.record();
        if (record == null) {
            throw new IllegalStateException("Nothing is shown");
        }
        return record.plan();
    }

    private void submit() {
        desk.drafts().submit(plan().id());
        page.refresh().run();
        Messages.undo(page.words().text("preparedness.submitted"), this::takeBack);
    }

    private void takeBack() {
        desk.drafts().takeBack(plan().id());
        page.refresh().run();
    }

    private void renew() {
        desk.drafts().renew(page.unit().id(), page.kind());
        page.address().open(UI.getCurrentOrThrow());
        page.refresh().run();
    }

    private void discard() {
        PlanWords words = page.words();
        Messages.confirm(
                words.text("preparedness.discard.question", plan().number()),
                words.text("preparedness.discard.consequence"),
                words.text("preparedness.discard"),
                () -> {
                    desk.drafts().discard(plan().id());
                    Address.of(PlansPage.PATH).with("unit", page.unit().code()).open(UI.getCurrentOrThrow());
                });
    }
}
