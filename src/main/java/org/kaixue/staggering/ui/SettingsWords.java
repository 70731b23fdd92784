package org.kaixue.staggering.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.Stage;

/** How grades and times are called on the page of settings. */
final class SettingsWords {

    private static final Duration STEP = Duration.ofMinutes(5);

    private SettingsWords() {}

    /** @param grade null for all grades of the stage */
    static String grade(Stage stage, @Nullable Integer grade, Locale locale) {
        UI ui = UI.getCurrentOrThrow();
        return grade == null
                ? ui.getTranslation(locale, "staggering.settings.grade.all", stage(stage, locale))
                : ui.getTranslation(
                        locale,
                        "staggering.settings.grade.one",
                        stage(stage, locale),
                        ui.getTranslation(locale, "staggering.numeral." + grade));
    }

    static String stage(Stage stage, Locale locale) {
        return UI.getCurrentOrThrow().getTranslation(locale, "organisation.stage." + stage.name());
    }

    /** A field for a time of day, always by twenty-four hours. */
    static TimePicker timeField() {
        TimePicker field = new TimePicker();
        field.setStep(STEP);
        field.setLocale(Locale.UK);
        field.setAutoOpen(false);
        field.setI18n(new TimePicker.TimePickerI18n()
                .setBadInputErrorMessage(UI.getCurrentOrThrow().getTranslation("staggering.settings.time.bad")));
        return field;
    }
}
