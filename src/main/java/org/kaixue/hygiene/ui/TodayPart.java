package org.kaixue.hygiene.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Messages;
import org.kaixue.hygiene.DayPlan;
import org.kaixue.hygiene.HygieneKind;
import org.kaixue.hygiene.LogDraft;
import org.kaixue.hygiene.LogId;
import org.kaixue.hygiene.PlanRow;

/** Today's plan of a school, a touch for each place; what is open first. */
final class TodayPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient HygienePage page;
    private final transient HygieneWords words;
    private final transient DayPlan plan;
    private final boolean reports;

    TodayPart(HygienePage page, DayPlan plan) {
        this.page = page;
        this.words = page.words();
        this.plan = plan;
        this.reports = page.desk().reports(page.school());
        addClassName("kx-columns");
        HygienePage.kinds().forEach(kind -> add(card(kind)));
    }

    private Card card(HygieneKind kind) {
        List<PlanRow> rows = plan.of(kind);
        Card card = new Card(words.text(
                "hygiene.today." + plan.moment(),
                words.kind(kind),
                plan.wanted(kind) - plan.open(kind),
                plan.wanted(kind)));
        if (reports) {
            Button late = new Button(words.text("hygiene.late"), click -> new LogDialogs(page).late(kind, rows));
            late.setEnabled(!rows.isEmpty());
            late.setAriaLabel(words.text("hygiene.late.of", words.kind(kind)));
            card.actions(late);
        }
        if (rows.isEmpty()) {
            card.add(new EmptyState(words.text("hygiene.today.nothing"), words.text("hygiene.today.nothing.next")));
            return card;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("kx-hygiene-rows");
        rows.forEach(row -> list.add(item(row)));
        card.add(list);
        if (kind == HygieneKind.DISINFECTION) {
            Paragraph help = new Paragraph(words.text("hygiene.today.stock"));
            help.addClassName("kx-muted");
            card.add(help);
        }
        return card;
    }

    private ListItem item(PlanRow row) {
        Span name = new Span(words.place(row.line().place()));
        name.addClassName("kx-hygiene-name");
        Div text = new Div(name, HygieneWords.badge(band(row), said(row)));
        text.addClassName("kx-hygiene-text");
        Instant last = row.last();
        Span when = new Span(
                last == null
                        ? words.text("hygiene.not-yet")
                        : words.text("hygiene.last", words.time(last, plan.day())));
        when.addClassName("kx-muted");
        text.add(when);
        ListItem item = new ListItem(text);
        item.addClassName("kx-hygiene-row");
        if (reports) {
            item.add(touch(row));
        }
        return item;
    }

    private String said(PlanRow row) {
        return switch (plan.moment()) {
            case BEFORE_OPENING -> words.text(row.open() == 0 ? "hygiene.row.done" : "hygiene.row.open");
            case SCHOOL_DAY -> words.text("hygiene.row.times", row.done(), row.wanted());
            case DAY_OFF -> words.text("hygiene.row.off", row.done());
        };
    }

    private @Nullable Band band(PlanRow row) {
        return row.wanted() == 0 ? null : row.open() == 0 ? Band.GREEN : Band.AMBER;
    }

    private Component touch(PlanRow row) {
        HygieneKind kind = row.line().kind();
        Button done = new Button(
                row.wanted() > 0 && row.open() == 0 ? words.text("hygiene.again") : words.text("hygiene.done." + kind),
                click -> Messages.attempt(() -> log(row)));
        done.setDisableOnClick(true);
        done.addClassName("kx-hygiene-touch");
        done.setAriaLabel(words.text("hygiene.done.of", words.place(row.line().place()), words.kind(kind)));
        if (row.open() > 0) {
            done.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return done;
    }

    private void log(PlanRow row) {
        try {
            LocalTime now = page.desk()
                    .clock()
                    .now()
                    .atZone(BusinessClock.ZONE)
                    .toLocalTime()
                    .truncatedTo(ChronoUnit.MINUTES);
            LogId id = page.desk().logs().log(page.school(), page.term(), LogDraft.of(row.line(), plan.day(), now));
            Messages.undo(
                    words.text(
                            "hygiene.logged",
                            words.place(row.line().place()),
                            words.kind(row.line().kind())),
                    () -> {
                        page.desk().logs().takeBack(id, page.term(), words.text("hygiene.undone"));
                        page.refresh().run();
                    });
        } finally {
            page.refresh().run();
        }
    }
}
