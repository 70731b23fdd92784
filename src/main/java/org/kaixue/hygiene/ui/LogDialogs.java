package org.kaixue.hygiene.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.hygiene.HygieneAgent;
import org.kaixue.hygiene.HygieneKind;
import org.kaixue.hygiene.HygienePlace;
import org.kaixue.hygiene.LogDraft;
import org.kaixue.hygiene.LogRow;
import org.kaixue.hygiene.PlanRow;

/** The forms around an entry: one that is made late or otherwise than planned, and taking one back. */
record LogDialogs(HygienePage page) {

    /** @param rows of the plan, of which there is at least one */
    void late(HygieneKind kind, List<PlanRow> rows) {
        HygieneWords words = page.words();
        Select<HygienePlace> place = new Select<>();
        place.setItems(rows.stream().map(row -> row.line().place()).sorted().toList());
        place.setItemLabelGenerator(one -> one == null ? "" : words.place(one));
        FormDialog<LogDraft> form =
                new FormDialog<>(LogDraft.class, words.text("hygiene.late.of", words.kind(kind)), draft -> {
                    page.desk().logs().log(page.school(), page.term(), draft);
                    page.refresh().run();
                });
        form.explain(words.text(
                        kind == HygieneKind.DISINFECTION ? "hygiene.late.disinfection" : "hygiene.late.ventilation",
                        rows.getFirst().line().least()))
                .field("place", "hygiene.column.place", place)
                .field("rooms", "hygiene.field.rooms", new IntegerField())
                .field("day", "hygiene.column.day", Dates.picker())
                .field("doneAt", "hygiene.field.time", time());
        if (kind == HygieneKind.VENTILATION) {
            form.field("minutes", "hygiene.field.minutes", new IntegerField());
        } else {
            Select<HygieneAgent> agent = new Select<>();
            agent.setItems(HygieneAgent.values());
            agent.setItemLabelGenerator(one -> one == null ? "" : words.text("hygiene.agent." + one));
            form.field("agent", "hygiene.field.agent", agent)
                    .field("concentration", "hygiene.field.concentration", new IntegerField());
        }
        LocalTime now = page.desk()
                .clock()
                .now()
                .atZone(BusinessClock.ZONE)
                .toLocalTime()
                .truncatedTo(ChronoUnit.MINUTES);
        form.field("note", "hygiene.column.note", new TextField())
                .wide()
                .open(LogDraft.of(rows.getFirst().line(), page.desk().clock().today(), now));
    }

    void takeBack(LogRow row) {
        HygieneWords words = page.words();
        FormDialog<Why> form = new FormDialog<>(Why.class, words.text("hygiene.take-back"), why -> {
            page.desk().logs().takeBack(row.id(), page.term(), why.reason());
            page.refresh().run();
        });
        form.explain(words.text(
                        "hygiene.take-back.explain",
                        words.place(row.place()),
                        words.kind(row.kind()),
                        words.time(row.doneAt(), page.desk().clock().today())))
                .field("reason", "hygiene.field.reason", new TextArea())
                .wide()
                .action(words.text("hygiene.take-back"));
        form.open(new Why(""));
    }

    private static TimePicker time() {
        TimePicker field = new TimePicker();
        field.setStep(Duration.ofMinutes(1));
        field.setLocale(Locale.UK);
        field.setAutoOpen(false);
        return field;
    }

    /** Why an entry is taken back. */
    public record Why(@NotBlank @Size(max = 200) String reason) {}
}
