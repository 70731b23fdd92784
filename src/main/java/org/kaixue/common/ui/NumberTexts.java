package org.kaixue.common.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;

/** What a number field says when something else than a number was typed. */
final class NumberTexts {

    private NumberTexts() {}

    /** Does nothing to a field of another kind. */
    static void into(HasValue<?, ?> field) {
        if (field instanceof IntegerField whole) {
            whole.setI18n(new IntegerField.IntegerFieldI18n().setBadInputErrorMessage(text("common.number.whole")));
        } else if (field instanceof BigDecimalField exact) {
            exact.setI18n(new BigDecimalField.BigDecimalFieldI18n().setBadInputErrorMessage(text("common.number.bad")));
        }
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
