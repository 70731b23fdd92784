package org.kaixue.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kaixue.notice.NoticeRow;
import org.kaixue.notice.Severity;

/** The open notices: how urgent, whose, until when, and the link to where one acts. */
class NoticeList extends Div {

    private static final long serialVersionUID = 1L;

    private final SerializableConsumer<List<UUID>> markRead;
    private final SerializableRunnable leave;

    NoticeList(SerializableConsumer<List<UUID>> markRead, SerializableRunnable leave) {
        this.markRead = markRead;
        this.leave = leave;
        addClassName("kx-notices");
    }

    void show(List<NoticeRow> notices) {
        removeAll();
        var head = new Header(new H2(getTranslation("notice.title")));
        List<UUID> unread = notices.stream()
                .filter(notice -> !notice.read())
                .map(NoticeRow::id)
                .toList();
        if (!unread.isEmpty()) {
            head.add(small("notice.read-all", unread));
        }
        add(head);
        if (notices.isEmpty()) {
            add(new Paragraph(getTranslation("notice.empty")));
            return;
        }
        var list = new UnorderedList();
        notices.forEach(notice -> list.add(item(notice)));
        add(list);
    }

    private ListItem item(NoticeRow notice) {
        var sign = new Span(sign(notice.severity()));
        sign.addClassNames(
                "kx-notice-sign", "kx-notice-" + notice.severity().name().toLowerCase(Locale.ROOT));
        sign.getElement()
                .setAttribute("role", "img")
                .setAttribute(
                        "aria-label",
                        getTranslation("notice.severity." + notice.severity().name()));
        var sentence = new Anchor(notice.link(), getTranslation(notice.messageKey(), notice.values()));
        sentence.setRouterIgnore(false);
        sentence.getElement().addEventListener("click", click -> {
            markRead.accept(List.of(notice.id()));
            leave.run();
        });
        var detail = new Span(notice.unit().in(getLocale()));
        if (notice.until() != null) {
            detail.add(" · " + getTranslation("notice.until", notice.until()));
        }
        detail.addClassName("kx-notice-detail");
        var text = new Div(sentence, detail);
        var item = new ListItem(sign, text);
        if (!notice.read()) {
            item.addClassName("kx-unread");
            item.add(small("notice.read", List.of(notice.id())));
        }
        return item;
    }

    private Button small(String key, List<UUID> notices) {
        var button = new Button(getTranslation(key), click -> markRead.accept(notices));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private static String sign(Severity severity) {
        return switch (severity) {
            case URGENT -> "●";
            case WARNING -> "◆";
            case INFO -> "ⓘ";
        };
    }
}
