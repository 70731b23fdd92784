package org.kaixue.isolation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.isolation.CaseNorm;
import org.kaixue.isolation.CaseState;
import org.kaixue.isolation.ExtensionDraft;
import org.kaixue.isolation.ObservationDraft;
import org.kaixue.isolation.ObservationPlace;
import org.kaixue.isolation.ObservationRow;
import org.kaixue.isolation.ObservedDay;

/** The observation of a case: until when, what was entered each day and what is missing, extension and release. */
record ObservationCard(CaseVisit visit) {

    private static final String KEY = "cases.observation.";

    /** The day of a release. */
    public record Release(@NotNull LocalDate releasedOn) {}

    void into(Div page) {
        ObservationRow now = visit.sheet().observation();
        boolean writable = visit.sheet().writable() && visit.sheet().row().state() != CaseState.WITHDRAWN;
        if (now != null) {
            page.add(going(now, writable));
        } else if (writable) {
            page.add(new Card(
                    text(KEY + "title"),
                    new Paragraph(text(KEY + "none")),
                    new Button(text(KEY + "begin"), click -> begin())));
        }
    }

    private Card going(ObservationRow now, boolean writable) {
        Formats formats = Formats.in(visit.words().locale());
        LocalDate today = visit.desk().clock().today();
        Paragraph until = new Paragraph(
                text(KEY + "until." + now.place().name(), formats.date(now.firstDay()), formats.date(now.lastDay())));
        Card card = new Card(text(KEY + "title"), until);
        if (now.releasedOn() != null) {
            card.add(StatusBadge.worded(Band.GREEN, text(KEY + "released", formats.date(now.releasedOn()))));
        } else if (now.overdue(today)) {
            card.add(StatusBadge.worded(Band.RED, text(KEY + "overdue")));
        }
        now.extensions()
                .forEach(longer -> card.add(new Paragraph(text(
                        KEY + "extended",
                        formats.date(longer.lastDay()),
                        longer.reason() == null ? "" : longer.reason(),
                        longer.by()))));
        card.add(days(now, today, writable));
        if (writable) {
            card.add(buttons(now));
        }
        return card;
    }

    /** The latest day first; a day of which nothing was entered can be touched. */
    private Component days(ObservationRow now, LocalDate today, boolean writable) {
        UnorderedList list = new UnorderedList();
        list.addClassName("kx-days");
        List<LocalDate> missing = now.missing(today);
        Stream.concat(missing.stream(), now.days().stream().map(ObservedDay::day))
                .distinct()
                .sorted((one, other) -> other.compareTo(one))
                .forEach(day -> list.add(day(day, now, missing.contains(day), writable)));
        return list;
    }

    private ListItem day(LocalDate day, ObservationRow now, boolean missing, boolean writable) {
        Span name = new Span(Formats.in(visit.words().locale()).shortDate(day));
        name.addClassName("kx-day");
        ListItem item = new ListItem(name);
        if (missing) {
            boolean today = day.equals(visit.desk().clock().today());
            item.add(StatusBadge.worded(
                    today ? Band.AMBER : Band.RED, text(KEY + (today ? "missing-today" : "missing"))));
            if (writable) {
                item.add(new Button(text(KEY + "enter"), click -> enter(new ObservedDay(day, null, null))));
            }
            return item;
        }
        now.days().stream().filter(one -> one.day().equals(day)).findFirst().ifPresent(entered -> {
            item.add(new Span(entered.reading() == null ? "" : visit.words().degrees(entered.reading())));
            item.add(new Span(entered.symptoms() == null ? text(KEY + "no-symptoms") : entered.symptoms()));
            if (writable) {
                item.add(new Button(text("cases.case.edit"), click -> enter(entered)));
            }
        });
        return item;
    }

    private Component buttons(ObservationRow now) {
        Div buttons = new Div();
        buttons.addClassName("kx-actions");
        if (now.releasedOn() == null) {
            buttons.add(
                    new Button(text(KEY + "extend"), click -> extend(now)),
                    new Button(text(KEY + "release"), click -> release()));
        } else {
            buttons.add(new Button(
                    text(KEY + "resume"),
                    click -> visit.change(desk -> desk.observations().release(visit.id(), null))));
        }
        return buttons;
    }

    private void begin() {
        Select<ObservationPlace> place = new Select<>();
        place.setItems(ObservationPlace.values());
        place.setItemLabelGenerator(one -> text(KEY + "place." + one.name()));
        LocalDate today = visit.desk().clock().today();
        new FormDialog<>(
                        ObservationDraft.class,
                        text(KEY + "begin"),
                        draft -> visit.save(desk -> desk.observations().begin(visit.id(), draft)))
                .field("place", KEY + "place", place)
                .field("firstDay", KEY + "first-day", Dates.picker())
                .field("lastDay", KEY + "last-day", Dates.picker())
                .open(new ObservationDraft(
                        ObservationPlace.HOME,
                        today,
                        today.plusDays(visit.sheet().values().of(CaseNorm.OBSERVATION_DAYS) - 1L)));
    }

    private void extend(ObservationRow now) {
        new FormDialog<>(
                        ExtensionDraft.class,
                        text(KEY + "extend"),
                        draft -> visit.save(desk -> desk.observations().extend(visit.id(), draft)))
                .field("lastDay", KEY + "last-day", Dates.picker())
                .field("reason", "cases.case.why", new TextField())
                .open(new ExtensionDraft(now.lastDay().plusDays(1), ""));
    }

    private void enter(ObservedDay day) {
        DatePicker picker = Dates.picker();
        new FormDialog<>(
                        ObservedDay.class,
                        text(KEY + "enter"),
                        entered -> visit.save(desk -> desk.observations().enter(visit.id(), entered)))
                .field("reading", "cases.case.temperature", new BigDecimalField())
                .field("symptoms", KEY + "symptoms", new TextField())
                .field("day", "cases.case.day", picker)
                .open(day);
    }

    private void release() {
        new FormDialog<>(Release.class, text(KEY + "release"), draft -> {
                    visit.save(desk -> desk.observations().release(visit.id(), draft.releasedOn()));
                    Messages.saved(text(KEY + "is-released"));
                })
                .field("releasedOn", "cases.case.day", Dates.picker())
                .open(new Release(visit.desk().clock().today()));
    }

    private String text(String key, Object... values) {
        return visit.words().text(key, values);
    }
}
