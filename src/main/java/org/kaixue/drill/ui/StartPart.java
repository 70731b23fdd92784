package org.kaixue.drill.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.BlockTable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.drill.DrillSheet;
import org.kaixue.organisation.UnitNode;

/** Before the clock runs: the day, the steps, and the button that starts it; a refusal stands at the day. */
final class StartPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DrillDesk desk;
    private final transient DrillWords words;
    private final transient DrillSheet sheet;
    private final transient Runnable refresh;
    private final DatePicker day = Dates.picker("drill.column.day");

    StartPart(DrillDesk desk, DrillWords words, UnitNode school, DrillSheet sheet, Runnable refresh) {
        this.desk = desk;
        this.words = words;
        this.sheet = sheet;
        this.refresh = refresh;
        addClassName("kx-stack");
        PageHeader header = new PageHeader(words.in(sheet.edition().name()))
                .crumb(words.in(school.name()), DrillLinks.of(school.code()))
                .crumb(words.text("drill.live"), DrillLinks.live(sheet.drill().id()));
        header.answer(words.text("drill.live.ready", sheet.steps().size()));
        add(header);
        if (sheet.mayRun()) {
            add(start());
        }
        add(steps());
    }

    private Card start() {
        day.setValue(sheet.drill().plannedOn());
        day.setReadOnly(!sheet.mayWrite());
        day.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                attempt(() -> {
                    if (change.getValue() == null) {
                        desk.drills().unschedule(sheet.drill().id());
                    } else {
                        desk.drills().schedule(sheet.drill().id(), change.getValue());
                    }
                });
            }
        });
        Button start = new Button(
                words.text("drill.live.start"),
                click -> attempt(() -> desk.live().start(sheet.drill().id())));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.addClassName("kx-live-start");
        Div line = new Div(day, start);
        line.addClassName("kx-live-starting");
        return new Card(words.text("drill.live.begin"), line);
    }

    private void attempt(Runnable work) {
        try {
            work.run();
            day.setInvalid(false);
            refresh.run();
        } catch (RuleViolation refusal) {
            if ("day".equals(refusal.field())) {
                day.setErrorMessage(words.text(refusal.key(), refusal.values()));
                day.setInvalid(true);
            } else {
                Messages.refused(refusal);
            }
        }
    }

    private Card steps() {
        OrderedList list = new OrderedList();
        list.addClassName("kx-drill-steps");
        sheet.steps()
                .forEach(line -> list.add(new ListItem(
                        BlockTable.text(words.in(line.step().text())),
                        BlockTable.muted(words.text(
                                "drill.step.who-when",
                                sheet.roles()
                                        .getOrDefault(
                                                line.step().role(),
                                                words.role(line.step().role())),
                                line.step().limit())))));
        return new Card(words.text("drill.steps"), list);
    }
}
