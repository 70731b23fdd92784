package org.kaixue.common.ui;

import com.vaadin.flow.component.html.Span;
import org.kaixue.common.Band;

/** A band as sign, colour and words. */
public final class StatusBadge extends Span {

    private static final long serialVersionUID = 1L;

    /** The band with its own word, such as "short". */
    public StatusBadge(Band band) {
        build(band);
        add(getTranslation(band.wordKey()));
    }

    /** The band with other words, such as "4.0 days"; screen readers hear the band's word before them. */
    public StatusBadge(Band band, String text) {
        build(band);
        Span word = new Span(getTranslation(band.wordKey()));
        word.addClassName("kx-sr");
        add(word);
        add(text);
    }

    private StatusBadge() {}

    /** The band's sign and colour with a word that stands for the band's own, such as "well". */
    public static StatusBadge worded(Band band, String word) {
        StatusBadge badge = new StatusBadge();
        badge.build(band);
        badge.add(word);
        return badge;
    }

    /** A word that is neither good nor bad, such as "planned". */
    public static StatusBadge plain(String word) {
        StatusBadge badge = new StatusBadge();
        badge.addClassNames("kx-badge", Band.UNKNOWN.styleClass());
        badge.add(word);
        return badge;
    }

    private void build(Band band) {
        addClassNames("kx-badge", band.styleClass());
        Span sign = new Span(band.sign());
        sign.getElement().setAttribute("aria-hidden", "true");
        add(sign);
    }
}
