package org.kaixue.people.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.people.EntryDraft;
import org.kaixue.people.RosterTotal;
import org.kaixue.people.RoundDraft;
import org.kaixue.people.RoundId;
import org.kaixue.people.RoundRow;
import org.kaixue.people.Screenings;

/** The forms of screening rounds and of a school's numbers. */
record RoundForms(CarePage page) {

    private static final int USUAL_DAYS = 3;

    void open(List<RoundRow> before) {
        fields(new FormDialog<>(RoundDraft.class, page.say("people.round.open"), draft -> {
                    RoundId id = service().open(page.unit().id(), page.term(), draft);
                    page.done(page.say("people.round.opened"), () -> {}, () -> service()
                            .remove(id));
                }))
                .explain(page.say("people.round.open.explain", page.unit().name()))
                .action(page.say("people.round.open"))
                .open(new RoundDraft(
                        page.say("people.round.name", before.size() + 1),
                        page.today(),
                        page.today().plusDays(USUAL_DAYS)));
    }

    void change(RoundRow round) {
        fields(new FormDialog<>(
                        RoundDraft.class,
                        round.draft().name(),
                        draft -> page.done(
                                page.say("people.round.saved"),
                                () -> service().change(round.id(), draft),
                                () -> service().change(round.id(), round.draft()))))
                .open(round.draft());
    }

    void remove(RoundRow round) {
        Messages.confirm(
                page.say("people.round.remove.question", round.draft().name()),
                page.say("people.round.remove.consequence"),
                page.say("people.round.remove"),
                () -> {
                    service().remove(round.id());
                    page.refresh().run();
                    Messages.saved(
                            page.say("people.round.removed", round.draft().name()));
                });
    }

    /** A school's numbers; whom to check is filled in as the portal knows it. */
    void enter(RoundRow round, @Nullable EntryDraft known) {
        Integer proposed = known == null ? proposed() : known.expected();
        IntegerField expected = new IntegerField();
        if (known == null && proposed != null) {
            expected.setHelperText(page.say("people.round.proposed"));
        }
        new FormDialog<>(
                        EntryDraft.class,
                        page.say("people.round.enter-one", round.draft().name()),
                        numbers -> page.done(
                                page.say("people.round.entered"),
                                () -> service().enter(round.id(), page.unit().id(), numbers),
                                () -> service().enter(round.id(), page.unit().id(), known)))
                .conflict(() ->
                        service().entry(round.id(), page.unit().id()).orElseGet(() -> EntryDraft.proposing(proposed)))
                .field("expected", "people.round.column.expected", expected)
                .field("checked", "people.round.column.checked", new IntegerField())
                .open(known == null ? EntryDraft.proposing(proposed) : known);
    }

    private @Nullable Integer proposed() {
        return page.desk().rosters().of(page.unit().id(), page.term()).stream()
                .findFirst()
                .map(RosterTotal::toScreen)
                .orElse(null);
    }

    private FormDialog<RoundDraft> fields(FormDialog<RoundDraft> form) {
        return form.field("name", "people.round.column.name", new TextField())
                .field("from", "people.round.column.from", Dates.picker())
                .field("until", "people.round.column.until", Dates.picker());
    }

    private Screenings service() {
        return page.desk().screenings();
    }
}
