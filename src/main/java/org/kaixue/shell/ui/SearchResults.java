package org.kaixue.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaixue.common.ui.SearchSource.Hit;

/** What was found, in groups; one line is the current one, which Enter opens. */
class SearchResults extends Div {

    private static final long serialVersionUID = 1L;
    private static final String CURRENT = "kx-current";
    private static final String LIST_ID = "kx-search-results";

    private final List<Hit> hits = new ArrayList<>();
    private final List<Anchor> lines = new ArrayList<>();
    private int current = -1;

    SearchResults() {
        addClassName("kx-search-results");
        setId(LIST_ID);
        getElement().setAttribute("role", "listbox");
    }

    /** Shows the groups; the first line becomes the current one. */
    void show(String text, List<Group> groups, SerializableRunnable opened) {
        removeAll();
        hits.clear();
        lines.clear();
        current = -1;
        for (Group group : groups) {
            var heading = new Span(group.heading());
            heading.addClassName("kx-search-heading");
            add(heading);
            group.hits().forEach(hit -> add(line(hit, opened)));
        }
        if (groups.isEmpty()) {
            add(new Paragraph(getTranslation("shell.search.none", text)));
        } else {
            mark(0);
        }
    }

    private Anchor line(Hit hit, SerializableRunnable opened) {
        var title = new Span(hit.title());
        var detail = new Span(hit.detail());
        detail.addClassName("kx-search-detail");
        var line = new Anchor(hit.path(), title, detail);
        line.setId(LIST_ID + "-" + lines.size());
        line.getElement().setAttribute("role", "option").setAttribute("tabindex", "-1");
        line.getElement().addEventListener("click", click -> opened.run());
        hits.add(hit);
        lines.add(line);
        return line;
    }

    /** Makes the line that many further down the current one, round the ends. */
    void move(TextField field, int step) {
        if (!lines.isEmpty()) {
            mark(Math.floorMod(current + step, lines.size()));
            lines.get(current).scrollIntoView();
            announce(field, true);
        }
    }

    /** Tells readers of the screen which line is the current one. */
    void announce(TextField field, boolean open) {
        field.getElement()
                .executeJs(
                        "const input = this.inputElement; if (!input) { return; }"
                                + "input.setAttribute('role', 'combobox');"
                                + "input.setAttribute('aria-autocomplete', 'list');"
                                + "input.setAttribute('aria-controls', $0);"
                                + "input.setAttribute('aria-expanded', $1);"
                                + "$2 ? input.setAttribute('aria-activedescendant', $2)"
                                + " : input.removeAttribute('aria-activedescendant');",
                        LIST_ID,
                        Boolean.toString(open),
                        open && current >= 0 ? LIST_ID + "-" + current : "");
    }

    Optional<Hit> current() {
        return current < 0 ? Optional.empty() : Optional.of(hits.get(current));
    }

    private void mark(int line) {
        if (current >= 0) {
            lines.get(current).removeClassName(CURRENT);
            lines.get(current).getElement().setAttribute("aria-selected", "false");
        }
        current = line;
        lines.get(line).addClassName(CURRENT);
        lines.get(line).getElement().setAttribute("aria-selected", "true");
    }

    /** What one room found. */
    record Group(String heading, List<Hit> hits) {}
}
