package org.kaixue.isolation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.isolation.CaseStep;
import org.kaixue.isolation.StepDraft;
import org.kaixue.isolation.StepRow;

/** Tells a step more exactly, enters it late, says that it does not apply, or takes it back. */
record StepForm(CaseVisit visit, CaseStep step) {

    /** The step as the fields of the form hold it. */
    public record Entered(
            @NotNull LocalDate day,
            @NotNull LocalTime happenedAt,
            @NotBlank @Size(max = 80) String who,
            @Nullable BigDecimal reading,
            @Nullable @Size(max = 500) String note) {

        StepDraft draft() {
            return new StepDraft(LocalDateTime.of(day, happenedAt), who, reading, note);
        }
    }

    /** Why a step does not apply, or is taken back. */
    public record Word(@NotBlank @Size(max = 500) String word) {}

    void open() {
        Optional<StepRow> row = visit.sheet().row().steps().of(step);
        AtomicReference<Optional<StepRow>> read = new AtomicReference<>(row);
        Entered first = entered(row);
        FormDialog<Entered> form = new FormDialog<>(Entered.class, visit.words().step(step), entered -> {
            visit.save(desk -> desk.checklist().enter(visit.id(), step, recorded(read), entered.draft()));
            KeptText.forget(draftName());
        });
        form.conflict(() -> {
            Optional<StepRow> now =
                    visit.desk().cases().sheet(visit.id()).row().steps().of(step);
            boolean same = recorded(read) == null && now.isEmpty();
            read.set(now);
            return same ? first : entered(now);
        });
        TimePicker time = new TimePicker();
        time.setStep(Duration.ofMinutes(1));
        time.setLocale(Locale.UK);
        TextArea note = new TextArea();
        note.setMaxLength(500);
        form.field("day", "cases.case.day", Dates.picker()).field("happenedAt", "cases.case.time", time);
        if (step.measured()) {
            form.field("reading", "cases.case.temperature", new BigDecimalField());
        }
        form.field("who", "cases.case.by", new TextField())
                .field("note", "cases.case.note", note)
                .wide()
                .also(others(form, row))
                .wide();
        form.open(first);
        KeptText.of(note, draftName());
    }

    private static @Nullable Instant recorded(AtomicReference<Optional<StepRow>> read) {
        return Objects.requireNonNull(read.get()).map(StepRow::recordedAt).orElse(null);
    }

    private Div others(FormDialog<?> form, Optional<StepRow> row) {
        Div others = new Div();
        others.addClassName("kx-actions");
        if (row.isEmpty() && step.skippable()) {
            others.add(new Button(text("cases.case.skip"), click -> {
                form.close();
                word(
                        "cases.case.skip.title",
                        "cases.case.skip.explain",
                        word -> visit.save(desk -> desk.checklist().skip(visit.id(), step, word)));
            }));
        }
        if (row.isPresent()) {
            others.add(new Button(
                    text(step == CaseStep.DETECTED ? "cases.case.withdraw" : "cases.case.take-back"), click -> {
                        form.close();
                        word(
                                "cases.case.take-back.title",
                                "cases.case.take-back.explain",
                                word -> visit.save(desk -> desk.checklist().takeBack(visit.id(), step, word)));
                    }));
        }
        return others;
    }

    private void word(String title, String explain, Consumer<String> said) {
        TextField word = new TextField();
        new FormDialog<>(Word.class, text(title, visit.words().step(step)), typed -> said.accept(typed.word()))
                .explain(text(explain))
                .field("word", "cases.case.why", word)
                .wide()
                .open(new Word(""));
    }

    /** What was recorded; for a step that was not, this minute and whoever is signed in. */
    private Entered entered(Optional<StepRow> row) {
        Instant at = row.map(StepRow::happenedAt)
                .orElseGet(() -> visit.desk().clock().now());
        LocalDateTime local = LocalDateTime.ofInstant(at, BusinessClock.ZONE).truncatedTo(ChronoUnit.MINUTES);
        return new Entered(
                local.toLocalDate(),
                local.toLocalTime(),
                row.map(StepRow::who)
                        .orElseGet(() -> visit.desk().actors().current().name()),
                row.map(StepRow::reading).orElse(null),
                row.map(StepRow::note).orElse(null));
    }

    private String draftName() {
        return visit.id().value() + "-" + step.name();
    }

    private String text(String key, Object... values) {
        return visit.words().text(key, values);
    }
}
