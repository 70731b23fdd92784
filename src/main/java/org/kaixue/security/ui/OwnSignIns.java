package org.kaixue.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.kaixue.audit.OwnRecords.OwnRecord;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Messages;
import org.kaixue.security.OwnAccount;
import org.kaixue.security.OwnSession;

/** Where the person is signed in, and when somebody signed in or tried to. */
@SpringComponent
record OwnSignIns(OwnAccount own, Texts texts) {

    Card sessions() {
        UnorderedList list = list();
        Button end = new Button(say("security.me.sessions.end"));
        end.addClickListener(click -> {
            own.endOthers(here());
            fill(list, end);
            Messages.saved(say("security.me.sessions.ended"));
        });
        fill(list, end);
        return new Card(say("security.me.sessions"), list).actions(end);
    }

    Card last() {
        UnorderedList list = list();
        own.signIns().forEach(record -> list.add(item(record)));
        return new Card(say("security.me.sign-ins"), new Paragraph(say("security.me.sign-ins.explain")), list);
    }

    private void fill(UnorderedList list, Button end) {
        List<OwnSession> sessions = own.sessions(here());
        list.removeAll();
        sessions.forEach(session -> list.add(item(session)));
        end.setEnabled(sessions.size() > 1);
    }

    private ListItem item(OwnSession session) {
        Span what = new Span(session.device().isEmpty() ? say("security.me.device.unknown") : session.device());
        Span since = new Span(say("security.me.sessions.since", moment(session.since()), session.address()));
        return session.here()
                ? item(what, since, sign(Band.GREEN, say("security.me.sessions.here")))
                : item(what, since);
    }

    private ListItem item(OwnRecord record) {
        return item(
                new Span(moment(record.at())),
                new Span(record.address() == null ? "" : record.address()),
                record.refused()
                        ? sign(Band.RED, say("security.me.sign-in.refused"))
                        : sign(Band.GREEN, say("security.me.sign-in.done")));
    }

    private static ListItem item(Component... parts) {
        return new ListItem(parts);
    }

    private static Span sign(Band band, String word) {
        Span sign = new Span(band.sign() + " ");
        sign.getElement().setAttribute("aria-hidden", "true");
        Span whole = new Span(sign, new Span(word));
        whole.addClassNames("kx-band", band.styleClass());
        return whole;
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("kx-own-list");
        return list;
    }

    private static String here() {
        return VaadinService.getCurrentRequest().getWrappedSession().getId();
    }

    private static String moment(Instant at) {
        return Formats.in(locale()).moment(at);
    }

    private String say(String key, Object... values) {
        return texts.getTranslation(key, locale(), values);
    }

    private static Locale locale() {
        return UI.getCurrentOrThrow().getLocale();
    }
}
