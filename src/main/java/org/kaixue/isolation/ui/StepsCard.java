package org.kaixue.isolation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.isolation.CaseStep;
import org.kaixue.isolation.StepClock;
import org.kaixue.isolation.StepRow;

/**
 * The steps of a case: what is to be done is one touch, what was done says when, by whom and how fast. A step is drawn
 * anew only when it changes, so that a touch on another phone disturbs nobody who is typing or has touched meanwhile.
 */
final class StepsCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final Map<CaseStep, ListItem> items = new EnumMap<>(CaseStep.class);
    private final transient Map<CaseStep, Drawn> drawn = new EnumMap<>(CaseStep.class);
    private transient CaseVisit visit;

    StepsCard(CaseVisit visit) {
        this.visit = visit;
        OrderedList list = new OrderedList();
        list.addClassName("kx-steps");
        for (CaseStep step : CaseStep.values()) {
            ListItem item = new ListItem();
            items.put(step, item);
            list.add(item);
        }
        getContent().add(list);
        tell(visit);
    }

    /** What a step looks like depends on this; a running clock runs in the browser. */
    private record Drawn(
            @Nullable StepRow row,
            boolean leading,
            boolean writable,
            @Nullable Duration limit,
            @Nullable StepClock stopped) {

        static Drawn of(CaseVisit visit, CaseStep step) {
            Optional<StepClock> clock = visit.sheet().clock(step);
            return new Drawn(
                    visit.sheet().row().steps().of(step).orElse(null),
                    visit.leading(),
                    visit.sheet().writable(),
                    clock.map(StepClock::limit).orElse(null),
                    clock.filter(one -> !one.running()).orElse(null));
        }
    }

    /** Shows what has become of the case. */
    void tell(CaseVisit now) {
        visit = now;
        items.forEach((step, item) -> {
            Drawn wanted = Drawn.of(now, step);
            if (!wanted.equals(drawn.put(step, wanted))) {
                item.removeAll();
                item.setClassName("kx-step");
                Optional.ofNullable(wanted.row()).ifPresentOrElse(row -> said(item, row), () -> open(item, step));
            }
            boolean open = wanted.row() == null;
            boolean over = now.sheet().clock(step).filter(StepClock::over).isPresent();
            item.setClassName("kx-late", open && over);
            item.setClassName(
                    "kx-next",
                    open && now.leading() && now.sheet().row().steps().next() == step);
        });
    }

    private void open(ListItem item, CaseStep step) {
        Optional<StepClock> clock = visit.sheet().clock(step);
        if (!visit.leading()) {
            item.addClassName("kx-undone");
            item.add(line(
                    "○",
                    visit.words().step(step),
                    clock.map(this::waited).orElseGet(() -> new Span(text("cases.case.not-recorded")))));
            return;
        }
        StepButton touch = new StepButton(
                visit.id().value() + " " + step.name(), text("cases.case.waiting"), at -> touch(step, at));
        touch.add(line("○", visit.words().step(step), clock.map(this::running).orElseGet(Span::new)));
        item.add(touch);
        item.add(small("cases.case.more", step, () -> new StepForm(visit, step).open()));
    }

    /** A moment that the browser cannot know is now. */
    private void touch(CaseStep step, Instant at) {
        Duration ago = Duration.between(at, visit.desk().clock().now());
        try {
            visit.desk().checklist().touch(visit.id(), step, ago);
            visit.touched(step);
        } catch (RuleViolation refusal) {
            visit.kept(step);
            Messages.refused(refusal);
        }
        visit.refresh().run();
    }

    private void said(ListItem item, StepRow row) {
        CaseWords words = visit.words();
        item.addClassName(row.skipped() ? "kx-skipped" : "kx-done");
        Span detail = new Span();
        detail.addClassName("kx-step-detail");
        if (row.skipped()) {
            detail.add(new Span(text("cases.case.skipped", row.note() == null ? "" : row.note())));
        } else {
            detail.add(new Span(facts(row)));
            visit.sheet()
                    .clock(row.step())
                    .ifPresent(clock -> detail.add(StatusBadge.worded(
                            clock.over() ? Band.RED : Band.GREEN,
                            clock.over()
                                    ? words.text("cases.case.over", words.minutes(clock.minutesOver()))
                                    : words.text(
                                            "cases.case.within",
                                            words.minutes(clock.taken().toMinutes())))));
        }
        if (!row.skipped() && row.note() != null && !row.note().isBlank()) {
            Span note = new Span(row.note());
            note.addClassName("kx-step-note");
            detail.add(note);
        }
        item.add(line(row.skipped() ? "–" : "✓", words.step(row.step()), detail));
        if (visit.leading() && row.step().measured() && row.reading() == null && !row.skipped()) {
            item.add(reading(row.step()));
        }
        boolean reopening = row.step() == CaseStep.CLOSED && visit.sheet().writable();
        if (visit.leading() || reopening) {
            item.add(small("cases.case.edit", row.step(), () -> new StepForm(visit, row.step()).open()));
        }
    }

    private String facts(StepRow row) {
        CaseWords words = visit.words();
        StringBuilder facts = new StringBuilder();
        if (row.happenedAt() != null) {
            facts.append(words.time(row.happenedAt(), visit.sheet().now()));
        }
        facts.append(text("cases.dot")).append(row.who());
        if (row.reading() != null) {
            facts.append(text("cases.dot")).append(words.degrees(row.reading()));
        }
        return facts.toString();
    }

    private BigDecimalField reading(CaseStep step) {
        BigDecimalField field = new BigDecimalField(text("cases.case.temperature"));
        field.addClassName("kx-step-reading");
        field.setSuffixComponent(new Span("℃"));
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                measure(step, field, change.getValue());
            }
        });
        return field;
    }

    private void measure(CaseStep step, BigDecimalField field, BigDecimal typed) {
        try {
            visit.desk().checklist().measured(visit.id(), step, typed);
            visit.refresh().run();
        } catch (RuleViolation refused) {
            field.setErrorMessage(text(refused.key(), refused.values()));
            field.setInvalid(true);
        }
    }

    private Component running(StepClock clock) {
        Span limit = new Span(text("cases.case.limit", clock.limit().toMinutes()));
        Span time = new Span();
        time.addClassName("kx-clock");
        time.getElement()
                .setAttribute("data-kx-elapsed", String.valueOf(clock.taken().toSeconds()));
        time.getElement()
                .setAttribute("data-kx-limit", String.valueOf(clock.limit().toSeconds()));
        time.getElement().setAttribute("data-kx-over", text("cases.case.over-by"));
        Span line = new Span(limit, time);
        line.addClassName("kx-step-clock");
        return line;
    }

    /** Whoever only reads the case sees the clock as well, until it is stopped. */
    private Component waited(StepClock clock) {
        return clock.running()
                ? running(clock)
                : new Span(text(clock.over() ? "cases.case.not-recorded.over" : "cases.case.not-recorded"));
    }

    private Component line(String sign, String label, Component detail) {
        Span mark = new Span(sign);
        mark.addClassName("kx-step-sign");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(label);
        name.addClassName("kx-step-name");
        Span column = new Span(name, detail);
        column.addClassName("kx-step-words");
        Span line = new Span(mark, column);
        line.addClassName("kx-step-line");
        return line;
    }

    private Button small(String key, CaseStep step, Runnable opened) {
        Button button = new Button(text(key), click -> opened.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("kx-step-more");
        button.setAriaLabel(text("cases.case.of-step", text(key), visit.words().step(step)));
        return button;
    }

    private String text(String key, Object... values) {
        return visit.words().text(key, values);
    }

    @Override
    protected Card initContent() {
        return new Card(text("cases.case.steps"));
    }
}
