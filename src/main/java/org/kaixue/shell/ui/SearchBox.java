package org.kaixue.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import org.kaixue.common.ui.SearchSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Finds what rooms let people find: typed, walked through with the arrow keys, opened with Enter. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class SearchBox extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE_MILLISECONDS = 250;
    private static final int HITS_A_GROUP = 6;
    private static final String SHOWN = "kx-search-shown";

    private final transient List<SearchSource> sources;
    private final TextField field = new TextField();
    private final SearchResults results = new SearchResults();
    private final Popover popover = new Popover(results);
    private String searched = "";

    SearchBox(ObjectProvider<SearchSource> sources) {
        this.sources = sources.orderedStream().toList();
        addClassName("kx-search");
        setVisible(!this.sources.isEmpty());
        var open = new Button(VaadinIcon.SEARCH.create(), click -> focus());
        open.addClassName("kx-search-open");
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.setAriaLabel(getTranslation("shell.search"));
        var key = new Span("/");
        key.addClassName("kx-key");
        key.getElement().setAttribute("aria-hidden", "true");
        field.setSuffixComponent(key);
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setPlaceholder(getTranslation("shell.search"));
        field.setAriaLabel(getTranslation("shell.search"));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLISECONDS);
        field.addValueChangeListener(change -> search(change.getValue()));
        field.getElement()
                .addEventListener("keydown", this::key)
                .setFilter("['ArrowDown', 'ArrowUp', 'Enter', 'Escape'].includes(event.key) && !event.isComposing"
                        + " && (event.key === 'Escape' || event.preventDefault() || true)")
                .addEventData("event.key")
                .addEventData("event.target.value");
        popover.setTarget(field);
        popover.setOpenOnClick(false);
        popover.setAutofocus(false);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.addClassName("kx-search-popover");
        popover.setAriaLabel(getTranslation("shell.search.results"));
        field.addAttachListener(attached -> results.announce(field, false));
        popover.addOpenedChangeListener(change -> results.announce(field, change.isOpened()));
        field.addBlurListener(blur -> {
            if (field.isEmpty()) {
                removeClassName(SHOWN);
            }
        });
        add(open, field, popover);
    }

    /** Shows the field where it is hidden, and puts the cursor into it. */
    void focus() {
        addClassName(SHOWN);
        field.focus();
        field.getElement().executeJs("this.inputElement && this.inputElement.select()");
    }

    private void key(DomEvent event) {
        String typed = event.getEventData().get("event.target.value").asString();
        switch (event.getEventData().get("event.key").asString()) {
            case "ArrowDown" -> results.move(field, 1);
            case "ArrowUp" -> results.move(field, -1);
            case "Enter" -> {
                search(typed);
                results.current().ifPresent(hit -> open(hit.path()));
            }
            default -> leave();
        }
    }

    private void search(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            searched = "";
            popover.close();
        } else if (!text.equals(searched)) {
            searched = text;
            results.show(text, find(text), this::leave);
            popover.open();
        }
    }

    private List<SearchResults.Group> find(String text) {
        List<SearchResults.Group> groups = new ArrayList<>();
        for (SearchSource source : sources) {
            List<SearchSource.Hit> hits = source.find(text, HITS_A_GROUP, getLocale());
            if (!hits.isEmpty()) {
                groups.add(new SearchResults.Group(getTranslation(source.headingKey()), hits));
            }
        }
        return groups;
    }

    private void open(String path) {
        leave();
        var location = new Location(path);
        UI.getCurrentOrThrow().navigate(location.getPath(), location.getQueryParameters());
    }

    private void leave() {
        popover.close();
        field.clear();
        searched = "";
        removeClassName(SHOWN);
    }
}
