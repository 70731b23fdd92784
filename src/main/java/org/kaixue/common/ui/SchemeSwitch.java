package org.kaixue.common.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import org.kaixue.common.ui.Preferences.Scheme;

/** ◐: light or dark, kept with the account and in the browser. */
public class SchemeSwitch extends Button {

    private static final long serialVersionUID = 1L;

    /** Whether the page is dark now, chosen or because the system is. */
    private static final String DARK = "const chosen = document.documentElement.style.colorScheme;"
            + "return chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);";

    public SchemeSwitch(Preferences preferences) {
        addClassName("kx-scheme");
        addThemeVariants(ButtonVariant.TERTIARY);
        setAriaLabel(getTranslation("common.scheme"));
        setTooltipText(getTranslation("common.scheme"));
        var sign = new Span("◐");
        sign.getElement().setAttribute("aria-hidden", "true");
        setIcon(sign);
        addClickListener(click -> getElement()
                .executeJs(DARK)
                .then(Boolean.class, dark -> RememberedChoices.color(preferences, dark ? Scheme.LIGHT : Scheme.DARK)));
    }
}
