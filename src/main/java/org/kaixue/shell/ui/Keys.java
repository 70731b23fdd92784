package org.kaixue.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.kaixue.common.ui.PageKeys;

/**
 * The keys that work on every page: / searches, ? lists the keys, those of the shown page's buttons among them. Not while
 * something is being typed.
 */
class Keys implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> NAMES = List.of("search", "help", "save", "close", "move", "choose", "menu");

    private final Component frame;

    Keys(Component frame, SearchBox search) {
        this.frame = frame;
        frame.getElement().addEventListener("kx-search", event -> search.focus());
        frame.getElement().addEventListener("kx-keys", event -> show());
        frame.addAttachListener(attach -> attach.getUI().getPage().addJavaScript("context://scripts/keys.js"));
    }

    private void show() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(frame.getElement().getComponent().isEmpty() ? "" : text("shell.keys"));
        var list = new Div();
        list.addClassName("kx-keys");
        PageKeys.within(frame).forEach(key -> list.add(row(key.letter().toUpperCase(Locale.ROOT), key.text())));
        for (String name : NAMES) {
            list.add(row(text("shell.keys.key." + name), text("shell.keys.does." + name)));
        }
        dialog.add(list);
        dialog.getFooter().add(new Button(text("shell.close"), click -> dialog.close()));
        dialog.open();
    }

    private static Div row(String key, String does) {
        var letter = new Span(key);
        letter.addClassName("kx-key");
        return new Div(letter, new Span(does));
    }

    private String text(String key) {
        return frame.getElement()
                .getComponent()
                .map(component -> component.getTranslation(key))
                .orElse("");
    }
}
