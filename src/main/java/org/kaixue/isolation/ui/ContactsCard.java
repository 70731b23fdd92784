package org.kaixue.isolation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.isolation.CaseNorm;
import org.kaixue.isolation.CaseState;
import org.kaixue.isolation.ContactRow;
import org.kaixue.isolation.ContactState;

/** Who was near: to be told, told, watched until a day. */
record ContactsCard(CaseVisit visit) {

    private static final String KEY = "cases.contact.";

    /** The day until which somebody is watched. */
    public record Watch(@NotNull LocalDate freeUntil) {}

    void into(Div page) {
        if (visit.sheet().row().state() == CaseState.WITHDRAWN) {
            return;
        }
        List<ContactRow> contacts = visit.sheet().contacts();
        boolean writable = visit.sheet().writable();
        Card card = new Card(text(KEY + "title"));
        if (contacts.isEmpty()) {
            card.add(new Paragraph(text(KEY + "none")));
        } else {
            long toTell = contacts.stream()
                    .filter(one -> one.state() == ContactState.TO_BE_TOLD)
                    .count();
            card.add(new Paragraph(text(KEY + "count", contacts.size(), toTell)));
            UnorderedList list = new UnorderedList();
            list.addClassName("kx-contacts");
            contacts.forEach(one -> list.add(item(one, writable)));
            card.add(list);
        }
        if (writable) {
            card.add(new Button(text(KEY + "choose"), click -> new ContactsDialog(visit).open()));
        }
        page.add(card);
    }

    private ListItem item(ContactRow one, boolean writable) {
        Span who = new Span(
                one.masked() == null ? text("cases.case.nobody") : one.masked().maskedName());
        who.addClassName("kx-contact-name");
        Span whence = new Span((one.masked() == null ? "" : one.masked().code() + text("cases.dot"))
                + text(KEY + "origin." + one.origin().name()));
        whence.addClassName("kx-muted");
        ListItem item = new ListItem(who, whence, badge(one));
        if (writable) {
            Div buttons = new Div();
            buttons.addClassName("kx-actions");
            if (one.state() == ContactState.TO_BE_TOLD) {
                buttons.add(new Button(
                        text(KEY + "told"),
                        click -> visit.change(desk -> desk.contacts().told(one.id(), true))));
            }
            Button watch = new Button(text(KEY + "watch"), click -> watch(one));
            Button remove = new Button(
                    text(KEY + "remove"),
                    click -> visit.change(desk -> desk.contacts().remove(one.id())));
            watch.addThemeVariants(ButtonVariant.TERTIARY);
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            buttons.add(watch, remove);
            item.add(buttons);
        }
        return item;
    }

    private StatusBadge badge(ContactRow one) {
        String state = text(KEY + "state." + one.state().name());
        return switch (one.state()) {
            case TO_BE_TOLD -> StatusBadge.worded(Band.AMBER, state);
            case TOLD -> StatusBadge.worded(Band.GREEN, state);
            case SYMPTOM_FREE ->
                StatusBadge.worded(
                        Band.GREEN,
                        one.freeUntil() == null
                                ? state
                                : text(
                                        KEY + "watched",
                                        Formats.in(visit.words().locale()).shortDate(one.freeUntil())));
        };
    }

    private void watch(ContactRow one) {
        LocalDate usual =
                visit.desk().clock().today().plusDays(visit.sheet().values().of(CaseNorm.OBSERVATION_DAYS) - 1L);
        new FormDialog<>(
                        Watch.class,
                        text(KEY + "watch"),
                        draft -> visit.save(desk -> desk.contacts().watch(one.id(), draft.freeUntil())))
                .field("freeUntil", KEY + "free-until", Dates.picker())
                .open(new Watch(one.freeUntil() == null ? usual : one.freeUntil()));
    }

    private String text(String key, Object... values) {
        return visit.words().text(key, values);
    }
}
