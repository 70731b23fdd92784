package org.kaixue.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;

/** The top of a page: where it stands, its title, the answer to the page's question, and what can be done. */
public final class PageHeader extends Header {

    private static final long serialVersionUID = 1L;

    private final Nav crumbs = new Nav();
    private final Paragraph about = new Paragraph();
    private final Paragraph answer = new Paragraph();
    private final Div actionBar = new Div();
    private final transient List<Sentence> sentences = new ArrayList<>();

    public PageHeader(String title) {
        addClassName("kx-page-header");
        crumbs.addClassName("kx-crumbs");
        crumbs.getElement().setAttribute("aria-label", getTranslation("common.breadcrumb"));
        crumbs.setVisible(false);
        about.addClassName("kx-about");
        about.setVisible(false);
        answer.addClassName("kx-answer");
        answer.setVisible(false);
        actionBar.addClassName("kx-actions");
        Div line = new Div(new H1(title), actionBar);
        line.addClassName("kx-title-line");
        add(crumbs, line, about, answer);
    }

    /** One step of the way from the top to this page, in order. */
    public PageHeader crumb(String text, Address address) {
        crumbs.setVisible(true);
        crumbs.add(new Anchor(address.href(), text));
        return this;
    }

    /** What the answer is about where one would take it for something else, such as a past day; stands before it. */
    public PageHeader about(Component sentence) {
        about.add(sentence);
        about.setVisible(true);
        return this;
    }

    /** A sentence that is neither good nor bad; stands after those that are. */
    public PageHeader answer(String sentence) {
        sentences.add(new Sentence(null, new Span(sentence)));
        return answered();
    }

    /** A sentence of the answer; the worst come first, whatever the order of the calls. */
    public PageHeader answer(Band band, String sentence) {
        return answer(band, new Span(sentence));
    }

    /** A sentence of the answer that holds more than text, such as a link. */
    public PageHeader answer(Band band, Component sentence) {
        sentences.add(new Sentence(band, sentence));
        return answered();
    }

    private PageHeader answered() {
        sentences.sort(Comparator.comparing(Sentence::band, Comparator.nullsLast(Comparator.naturalOrder())));
        answer.removeAll();
        for (Sentence each : sentences) {
            Span whole = new Span();
            whole.addClassName("kx-sentence");
            if (each.band() != null) {
                Span sign = new Span(each.band().sign() + " ");
                sign.getElement().setAttribute("aria-hidden", "true");
                whole.add(sign);
                whole.addClassName(each.band().styleClass());
            }
            whole.add(each.text());
            answer.add(whole);
        }
        answer.setVisible(true);
        return this;
    }

    /** Buttons and links at the right of the title. */
    public PageHeader actions(Component... actions) {
        actionBar.add(actions);
        return this;
    }

    private record Sentence(@Nullable Band band, Component text) {}
}
