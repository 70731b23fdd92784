package org.kaixue.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Preferences;
import org.kaixue.common.ui.Preferences.Scheme;
import org.kaixue.common.ui.RememberedChoices;
import org.springframework.stereotype.Component;

/** In which language and colours the person likes the portal. */
@Component
record OwnChoices(Preferences preferences, Texts texts) {

    Card card() {
        return new Card(say("security.me.choices"), languages(), colors());
    }

    private RadioButtonGroup<Locale> languages() {
        RadioButtonGroup<Locale> group = new RadioButtonGroup<>(say("security.me.language"));
        group.setItems(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
        group.setItemLabelGenerator(locale -> say("security.me.language." + locale.getLanguage()));
        group.setValue(locale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        group.addValueChangeListener(change -> RememberedChoices.speak(preferences, change.getValue()));
        return group;
    }

    private RadioButtonGroup<Scheme> colors() {
        RadioButtonGroup<Scheme> group = new RadioButtonGroup<>(say("security.me.colors"));
        group.setItems(Scheme.values());
        group.setItemLabelGenerator(scheme -> say("security.me.colors." + scheme.name()));
        preferences
                .colorScheme()
                .ifPresentOrElse(group::setValue, () -> group.setHelperText(say("security.me.colors.system")));
        group.addValueChangeListener(change -> RememberedChoices.color(preferences, change.getValue()));
        return group;
    }

    private String say(String key) {
        return texts.getTranslation(key, locale());
    }

    private static Locale locale() {
        return UI.getCurrentOrThrow().getLocale();
    }
}
