package org.kaixue.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.organisation.Term;
import org.kaixue.organisation.WeekDraft;

/** On which weekdays school is held in a term, by county and stage. */
class WeeksPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final Set<DayOfWeek> WORKING_WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final transient TermDesk desk;
    private final transient Term term;
    private final transient List<WeekDraft> rows;
    private final transient Runnable refresh;
    private final Weekdays weekdays;

    WeeksPart(TermDesk desk, Term term, Runnable refresh) {
        this.desk = desk;
        this.term = term;
        this.refresh = refresh;
        this.rows = desk.calendar().weeks(term.id());
        this.weekdays = new Weekdays(desk.texts(), getLocale());
        Card card = new Card(
                getTranslation("organisation.week.title"),
                new Paragraph(getTranslation("organisation.week.explain")),
                list());
        if (desk.writable()) {
            card.actions(new Button(getTranslation("organisation.week.add"), click -> add()));
        }
        add(card);
    }

    private DataList<WeekDraft> list() {
        return desk.lists()
                .of(
                        ColumnList.of(
                                desk.countyColumn(WeekDraft::county),
                                desk.stageColumn(WeekDraft::stage),
                                Column.<WeekDraft>text(
                                                "days",
                                                "organisation.week.days",
                                                Weekdays.column(desk.texts(), WeekDraft::days))
                                        .wide(),
                                Column.text(
                                        "boarders",
                                        "organisation.week.boarders",
                                        Weekdays.column(desk.texts(), WeekDraft::boarderDays))),
                        rows)
                .named("week")
                .titled(getTranslation("organisation.week.title"))
                .scoped(term.name().in(getLocale()))
                .sortedBy("county", false)
                .onOpen(this::change)
                .whenEmpty(new EmptyState(
                        getTranslation("organisation.week.none"), getTranslation("organisation.week.none.next")));
    }

    private void add() {
        form(getTranslation("organisation.week.add"), true)
                .open(new WeekDraft(term.id(), desk.firstCounty(), null, WORKING_WEEK, WORKING_WEEK));
    }

    private void change(WeekDraft row) {
        if (!desk.calendar().maySet(row.county())) {
            return;
        }
        FormDialog<WeekDraft> form = form(desk.place(row.county(), row.stage(), getLocale()), false);
        Button remove = new Button(getTranslation("organisation.calendar.remove"), click -> {
            form.close();
            Messages.attempt(() -> remove(row));
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        form.also(remove).open(row);
    }

    private FormDialog<WeekDraft> form(String title, boolean isNew) {
        FormDialog<WeekDraft> form = new FormDialog<>(WeekDraft.class, title, draft -> {
            if (isNew && rows.stream().anyMatch(draft::sameScope)) {
                throw RuleViolation.at("stage", "organisation.week.exists");
            }
            desk.calendar().setWeek(draft);
            refresh.run();
        });
        if (isNew) {
            form.field("county", "organisation.column.county", desk.countyChoice(getLocale()))
                    .field("stage", "organisation.stage", desk.stageChoice(getLocale()));
        }
        return form.field("days", "organisation.week.days", weekdays.boxes())
                .wide()
                .field("boarderDays", "organisation.week.boarders", weekdays.boxes())
                .wide();
    }

    private void remove(WeekDraft row) {
        desk.calendar().removeWeek(row);
        refresh.run();
        Messages.undo(getTranslation("organisation.week.removed"), () -> {
            desk.calendar().setWeek(row);
            refresh.run();
        });
    }
}
