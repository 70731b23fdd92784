package org.kaixue.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.kaixue.common.Formats;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.organisation.ExceptionDraft;
import org.kaixue.organisation.Term;

/** The days of a term on which school is held or not, other than its weeks say. */
class ExceptionsPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TermDesk desk;
    private final transient Term term;
    private final transient List<ExceptionDraft> rows;
    private final transient Runnable refresh;

    ExceptionsPart(TermDesk desk, Term term, Runnable refresh) {
        this.desk = desk;
        this.term = term;
        this.refresh = refresh;
        this.rows = desk.calendar().exceptions(term.id());
        Card card = new Card(getTranslation("organisation.exception.title"), list());
        if (desk.writable()) {
            card.actions(new Button(getTranslation("organisation.exception.add"), click -> add()));
        }
        add(card);
    }

    private DataList<ExceptionDraft> list() {
        return desk.lists()
                .of(
                        ColumnList.of(
                                Column.<ExceptionDraft>date("day", "organisation.exception.day", ExceptionDraft::day)
                                        .shownAs((row, locale) -> dayInWords(row.day(), locale)),
                                Column.text(
                                        "kind",
                                        "organisation.exception.kind",
                                        (row, locale) -> kind(row.schoolDay(), locale)),
                                Column.<ExceptionDraft>text("note", "organisation.exception.note", ExceptionDraft::note)
                                        .wide(),
                                desk.countyColumn(ExceptionDraft::county),
                                desk.stageColumn(ExceptionDraft::stage)),
                        rows)
                .named("day")
                .titled(getTranslation("organisation.exception.title"))
                .scoped(term.name().in(getLocale()))
                .sortedBy("day", false)
                .onOpen(this::change)
                .whenEmpty(new EmptyState(
                        getTranslation("organisation.exception.none"),
                        getTranslation("organisation.exception.none.next")));
    }

    private void add() {
        LocalDate last = term.days().last();
        form(getTranslation("organisation.exception.add"), true)
                .open(new ExceptionDraft(
                        term.id(),
                        desk.firstCounty(),
                        null,
                        last == null ? term.days().first() : last,
                        false,
                        ""));
    }

    private void change(ExceptionDraft row) {
        if (!desk.calendar().maySet(row.county())) {
            return;
        }
        String title = dayInWords(row.day(), getLocale()) + " · " + desk.place(row.county(), row.stage(), getLocale());
        FormDialog<ExceptionDraft> form = form(title, false);
        Button remove = new Button(getTranslation("organisation.calendar.remove"), click -> {
            form.close();
            Messages.attempt(() -> remove(row));
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        form.also(remove).open(row);
    }

    private FormDialog<ExceptionDraft> form(String title, boolean isNew) {
        FormDialog<ExceptionDraft> form = new FormDialog<>(ExceptionDraft.class, title, draft -> {
            if (isNew && rows.stream().anyMatch(draft::sameScope)) {
                throw RuleViolation.at("day", "organisation.exception.exists");
            }
            desk.calendar().setException(draft);
            refresh.run();
        });
        if (isNew) {
            DatePicker day = Dates.picker();
            day.setInitialPosition(term.days().first());
            form.field("day", "organisation.exception.day", day);
        }
        RadioButtonGroup<Boolean> kind = new RadioButtonGroup<>();
        kind.setItems(false, true);
        kind.setItemLabelGenerator(schoolDay -> kind(schoolDay, getLocale()));
        form.field("schoolDay", "organisation.exception.kind", kind)
                .field("note", "organisation.exception.note", new TextField())
                .wide();
        if (isNew) {
            form.field("county", "organisation.column.county", desk.countyChoice(getLocale()))
                    .field("stage", "organisation.stage", desk.stageChoice(getLocale()));
        }
        return form;
    }

    private void remove(ExceptionDraft row) {
        desk.calendar().removeException(row);
        refresh.run();
        Messages.undo(getTranslation("organisation.exception.removed"), () -> {
            desk.calendar().setException(row);
            refresh.run();
        });
    }

    private String kind(boolean schoolDay, Locale locale) {
        return getTranslation(
                locale, schoolDay ? "organisation.exception.school-day" : "organisation.exception.day-off");
    }

    private static String dayInWords(LocalDate day, Locale locale) {
        return Formats.in(locale).date(day) + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
    }
}
