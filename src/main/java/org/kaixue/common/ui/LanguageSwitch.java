package org.kaixue.common.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** 中文 | EN: turns the page to the other language, kept with the account and in the browser. */
public class LanguageSwitch extends Button {

    private static final long serialVersionUID = 1L;

    public LanguageSwitch(Preferences preferences) {
        addClassName("kx-language");
        addThemeVariants(ButtonVariant.TERTIARY);
        setAriaLabel(getTranslation("common.language"));
        setTooltipText(getTranslation("common.language"));
        var chinese = new Span(getTranslation("common.language.zh"));
        chinese.getElement().setAttribute("lang", "zh-CN");
        var english = new Span(getTranslation("common.language.en"));
        english.getElement().setAttribute("lang", "en");
        boolean inEnglish = getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        (inEnglish ? english : chinese).addClassName("kx-chosen");
        setIcon(new Span(chinese, new Span(" | "), english));
        addClickListener(
                click -> RememberedChoices.speak(preferences, inEnglish ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH));
    }
}
