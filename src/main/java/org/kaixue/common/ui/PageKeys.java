package org.kaixue.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;

/** Single letters that press a button of the page, unless something is being typed or a dialog is open. */
public final class PageKeys {

    private static final String ATTRIBUTE = "aria-keyshortcuts";
    private static final String STYLE_CLASS = "kx-keyed";

    private PageKeys() {}

    /**
     * Lets a letter press the button; the frame's list of keys shows it with the button's text.
     *
     * @param letter one letter or digit
     */
    public static <C extends Component & HasText & HasEnabled> C press(C button, String letter) {
        button.getElement().setAttribute(ATTRIBUTE, letter);
        button.getElement().getClassList().add(STYLE_CLASS);
        return button;
    }

    /** The keys of all buttons within a component, in their order. */
    public static List<Key> within(Component component) {
        return elements(component.getElement())
                .filter(element -> element.getClassList().contains(STYLE_CLASS))
                .map(element -> new Key(element.getAttribute(ATTRIBUTE), element.getTextRecursively()))
                .toList();
    }

    private static Stream<Element> elements(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(PageKeys::elements));
    }

    /** A key and what it presses. */
    public record Key(String letter, String text) {}
}
