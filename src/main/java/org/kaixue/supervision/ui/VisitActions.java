package org.kaixue.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.RecordTrail;
import org.kaixue.organisation.UnitNode;
import org.kaixue.supervision.ReviewDraft;
import org.kaixue.supervision.SubmitDraft;
import org.kaixue.supervision.Touch;
import org.kaixue.supervision.VisitRecord;
import org.kaixue.supervision.VisitState;

/** What may be done with a visit. */
record VisitActions(SupervisionDesk desk, VisitWords words, VisitRecord record, UnitNode school, Runnable again) {

    private static final int MOST_NAMED = 8;

    void into(PageHeader header) {
        VisitState state = record.visit().state();
        if (record.mayAnswer()) {
            if (state == VisitState.PLANNED) {
                header.actions(primary("supervision.do.start", this::start));
            } else {
                header.actions(primary("supervision.do.submit", this::submit));
            }
        }
        if (record.mayReview()) {
            header.actions(primary("supervision.do.review", this::review));
        }
        if (state.open()) {
            header.actions(new Button(words.text("supervision.briefing"), click -> new BriefingDialog(
                            words, desk.briefings().of(record.visit().id()))
                    .open()));
        }
        if (record.mayAnswer() && state == VisitState.UNDER_WAY) {
            header.actions(new Button(
                    words.text("supervision.do.judge"),
                    click -> Messages.attempt(() -> {
                        desk.visits().judgeAgain(record.visit().id());
                        again.run();
                    })));
        }
        if (record.mayPlan()) {
            header.actions(
                    new Button(words.text("supervision.do.move"), click -> move()),
                    new Button(words.text("supervision.do.cancel"), click -> cancel()));
        }
        header.actions(paper("supervision.paper.record", false));
        if (state.done()
                && record.visit().score() != null
                && record.visit().score().failed() > 0) {
            header.actions(paper("supervision.paper.notice", true));
        }
        header.actions(RecordTrail.link(
                "visit", record.visit().id().value(), desk.jurisdiction().may(Permission.AUDIT_READ, school.id())));
    }

    private Button primary(String key, Runnable work) {
        Button button = new Button(words.text(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Anchor paper(String key, boolean notice) {
        Anchor link = new Anchor();
        link.setText(words.text(key));
        link.addClassName("kx-button");
        link.setHref(VisitPaper.download(desk, words, record.visit().id(), school, notice), AttachmentType.INLINE);
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }

    private void start() {
        Messages.attempt(() -> {
            desk.visits().start(record.visit().id(), Touch.at(desk.clock().now()));
            again.run();
        });
    }

    private void submit() {
        VisitRecord now = desk.visits().record(record.visit().id());
        FormDialog<NoteDraft> form = new FormDialog<>(NoteDraft.class, words.text("supervision.do.submit"), draft -> {
            desk.visits()
                    .submit(
                            record.visit().id(),
                            SubmitDraft.here(draft.note()),
                            Touch.at(desk.clock().now()));
            again.run();
        });
        int failed = (int) now.lines().stream()
                .filter(line -> VisitWords.band(line.verdict()) == Band.RED)
                .count();
        form.explain(words.text("supervision.submit.explain", failed));
        if (!now.problems().isEmpty()) {
            UnorderedList missing = new UnorderedList();
            missing.addClassName("kx-visit-missing");
            now.problems().stream().limit(MOST_NAMED).forEach(one -> missing.add(new ListItem(words.problem(one))));
            int more = now.problems().size() - MOST_NAMED;
            if (more > 0) {
                missing.add(new ListItem(words.text("supervision.submit.more", more)));
            }
            form.also(missing).wide();
        }
        form.field("note", "supervision.note.whole", new TextArea())
                .wide()
                .action(words.text("supervision.do.submit"))
                .open(new NoteDraft(null));
    }

    private void review() {
        FormDialog<ReviewDraft> form =
                new FormDialog<>(ReviewDraft.class, words.text("supervision.do.review"), draft -> {
                    desk.visits().review(record.visit().id(), draft);
                    again.run();
                });
        form.explain(words.text("supervision.review.explain"))
                .field("note", "supervision.review.note", new TextArea())
                .wide()
                .action(words.text("supervision.do.review"))
                .open(new ReviewDraft(words.text("supervision.review.usual")));
    }

    private void move() {
        FormDialog<DayDraft> form = new FormDialog<>(DayDraft.class, words.text("supervision.do.move"), draft -> {
            desk.planning().move(record.visit().id(), draft.day());
            again.run();
        });
        form.field("day", "supervision.column.day", Dates.picker())
                .open(new DayDraft(record.visit().plannedOn()));
    }

    private void cancel() {
        FormDialog<ReasonDraft> form =
                new FormDialog<>(ReasonDraft.class, words.text("supervision.do.cancel"), draft -> {
                    desk.planning().cancel(record.visit().id(), draft.reason());
                    again.run();
                });
        form.explain(words.text("supervision.cancel.explain"))
                .field("reason", "supervision.cancel.why", new TextArea())
                .wide()
                .action(words.text("supervision.do.cancel"))
                .open(new ReasonDraft(""));
    }

    /** A day. */
    public record DayDraft(@NotNull LocalDate day) {}

    /** Why a visit is called off. */
    public record ReasonDraft(@NotBlank @Size(max = 200) String reason) {}

    /** What there is to say of the whole. */
    public record NoteDraft(@Nullable @Size(max = 2000) String note) {}
}
