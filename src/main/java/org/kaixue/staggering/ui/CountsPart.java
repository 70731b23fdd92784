package org.kaixue.staggering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Formats;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.PrintButton;
import org.kaixue.staggering.GateCount;
import org.kaixue.staggering.GateDay;
import org.kaixue.staggering.Occasion;
import org.kaixue.staggering.PlanSheet;

/** A day at a school's gates: who is expected in each slot, and who was counted; each count is kept as it is entered. */
final class CountsPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final String NUMBER = "kx-number";

    private final transient PlanDesk desk;
    private final transient PlanPage page;
    private final transient PlanWords words;
    private final LocalDate day;
    private final Div sums = new Div();

    CountsPart(PlanDesk desk, PlanPage page) {
        this.desk = desk;
        this.page = page;
        this.words = page.words();
        addClassName("kx-stack");
        GateDay now = read(page.day());
        this.day = now.day();
        PageHeader header = new PageHeader(words.text(
                        "staggering.counts.heading",
                        words.occasion(page.occasion()),
                        Formats.in(words.locale()).date(day)))
                .crumb(page.unit().name().in(words.locale()), page.plans());
        header.actions(choose(), PrintButton.create());
        add(header, OccasionView.choice(page, gates()));
        if (now.counts().isEmpty()) {
            add(new Card(
                    words.text("staggering.counts"),
                    new EmptyState(words.text("staggering.counts.none"), words.text("staggering.counts.none.next"))));
        } else {
            add(new Card(words.text("staggering.counts"), sums, table(now)));
        }
        tell(now);
    }

    /** The sentence on the page of the plan that leads here. */
    static Card card(PlanDesk desk, PlanPage page, PlanSheet sheet) {
        GateDay day = desk.counts().of(sheet.known(), page.term(), page.occasion(), null);
        return new Card(
                page.words()
                        .text(
                                "staggering.counts.on",
                                Formats.in(page.words().locale()).shortDate(day.day())),
                new Div(new Span(sentence(page.words(), day))),
                new Anchor(page.counts().href(), page.words().text("staggering.counts.enter")));
    }

    private List<Occasion> gates() {
        return page.occasions().stream().filter(one -> !one.meal()).toList();
    }

    private GateDay read(@Nullable LocalDate asked) {
        return desk.counts().of(page.unit().id(), page.term(), page.occasion(), asked);
    }

    private DatePicker choose() {
        DatePicker picker = Dates.picker();
        picker.setValue(day);
        picker.setAriaLabel(words.text("staggering.counts.day"));
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                page.counts(change.getValue()).open(UI.getCurrentOrThrow());
            }
        });
        return picker;
    }

    private Component table(GateDay now) {
        NativeTable table = new NativeTable();
        table.addClassNames("kx-table", "kx-counts");
        NativeTableRow head = table.getHead().addRow();
        heading(head, "staggering.counts.when");
        heading(head, "staggering.counts.expected").addClassName(NUMBER);
        heading(head, "staggering.counts.counted").addClassName(NUMBER);
        now.counts().forEach(count -> line(table, count, now.writable()));
        return table;
    }

    private NativeTableHeaderCell heading(NativeTableRow head, String key) {
        NativeTableHeaderCell cell = head.addHeaderCell();
        cell.setText(words.text(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private void line(NativeTable table, GateCount count, boolean writable) {
        NativeTableRow row = table.getBody().addRow();
        Span gate = new Span(words.spot(count.gate()));
        gate.addClassName("kx-muted");
        NativeTableHeaderCell name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(new Span(words.at(page.occasion(), count.start())), gate);
        var expected = row.addDataCell();
        expected.setText(words.number(count.expected()));
        expected.addClassName(NUMBER);
        var counted = row.addDataCell();
        counted.addClassName(NUMBER);
        if (writable) {
            counted.add(field(count));
        } else if (count.counted() != null) {
            counted.setText(words.number(count.counted()));
        }
    }

    private IntegerField field(GateCount count) {
        IntegerField field = new IntegerField();
        field.setAriaLabel(
                words.text("staggering.counts.of", words.spot(count.gate()), words.at(page.occasion(), count.start())));
        field.setValue(count.counted());
        field.setMin(0);
        field.setClearButtonVisible(true);
        field.setWidth("8rem");
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keep(count, field, change.getValue());
            }
        });
        return field;
    }

    private void keep(GateCount count, IntegerField field, @Nullable Integer people) {
        try {
            desk.counts()
                    .count(page.unit().id(), page.occasion(), day, count.gate().id(), count.start(), people);
            field.setInvalid(false);
        } catch (RuleViolation refused) {
            field.setErrorMessage(words.text(refused.key(), refused.values()));
            field.setInvalid(true);
        }
        tell(read(day));
    }

    private void tell(GateDay now) {
        sums.setText(sentence(words, now));
        sums.getElement().setAttribute("role", "status");
    }

    private static String sentence(PlanWords words, GateDay day) {
        if (day.counts().isEmpty()) {
            return words.text("staggering.counts.none");
        }
        String sum = words.text(
                "staggering.counts.sum", words.number(day.expected()), words.number(day.counted()), day.open());
        if (day.missing() == 0 || day.counted() == 0) {
            return sum;
        }
        return sum
                + words.text("staggering.space")
                + words.text(
                        day.missing() > 0 ? "staggering.counts.missing" : "staggering.counts.more",
                        words.number(Math.abs(day.missing())));
    }
}
