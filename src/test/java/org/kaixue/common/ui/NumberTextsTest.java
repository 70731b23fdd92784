package org.kaixue.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaixue.support.DatabaseTest;

@DatabaseTest
class NumberTextsTest extends SpringBrowserlessTest {

    /** What is asked. */
    public record Numbers(@Nullable Integer whole, @Nullable BigDecimal exact) {}

    @Test
    void number_fields_of_a_form_say_in_the_readers_language_that_something_is_no_number() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        IntegerField whole = new IntegerField();
        BigDecimalField exact = new BigDecimalField();
        new FormDialog<Numbers>(Numbers.class, "title", numbers -> {})
                .field("whole", "common.save", whole)
                .field("exact", "common.save", exact);
        assertThat(whole.getI18n().getBadInputErrorMessage()).startsWith("不是数字");
        assertThat(exact.getI18n().getBadInputErrorMessage()).startsWith("不是数字");

        UI.getCurrent().setLocale(Locale.ENGLISH);
        NumberTexts.into(whole);
        assertThat(whole.getI18n().getBadInputErrorMessage()).startsWith("Not a number");
    }
}
