package org.kaixue.common.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.kaixue.common.Band;

/** One figure at a glance; leads to its rows. */
public final class Tile extends Div {

    private static final long serialVersionUID = 1L;

    private final Span label = new Span();
    private final Span figure = new Span();
    private final Span detail = new Span();

    /**
     * @param labelText what is counted
     * @param figureText how much, as people say it
     * @param detailText the unit, and what else is worth knowing; may be empty
     */
    public Tile(String labelText, String figureText, String detailText) {
        addClassName("kx-tile");
        label.addClassName("kx-tile-label");
        figure.addClassName("kx-tile-figure");
        detail.addClassName("kx-tile-detail");
        label.setText(labelText);
        figure.setText(figureText);
        detail.setText(detailText);
        Div line = new Div(figure, detail);
        line.addClassName("kx-tile-line");
        add(label, line);
    }

    /** The figure's sign and colour. */
    public Tile band(Band band) {
        addClassName(band.styleClass());
        Span sign = new Span(band.sign());
        sign.addClassName("kx-tile-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        label.getElement().insertChild(0, sign.getElement());
        return this;
    }

    /** The exact figure, told on hover. */
    public Tile exact(String text) {
        figure.setTitle(text);
        return this;
    }

    /** Makes the whole tile a link to the rows behind the figure. */
    public Tile leadsTo(Address address) {
        addClassName("kx-tile-link");
        Anchor link = new Anchor(address.href());
        link.add(getChildren().toList());
        add(link);
        return this;
    }
}
