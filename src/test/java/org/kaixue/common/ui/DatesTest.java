package org.kaixue.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaixue.support.PageTest;

class DatesTest extends PageTest {

    @ParameterizedTest
    @CsvSource({
        "zh-CN, yyyy年M月d日, 星期日, 星期一, 十一月, 今天, 请按 2026-11-23 的样式填写日期。",
        "en, d MMM yyyy, Sunday, Monday, November, Today, Please write the date like 2026-11-23."
    })
    void a_calendar_speaks_the_readers_language_and_begins_with_monday(
            String language, String format, String sunday, String monday, String november, String today, String bad) {
        UI.getCurrent().setLocale(Locale.forLanguageTag(language));

        DatePickerI18n words = Dates.picker().getI18n();

        assertThat(words.getFirstDayOfWeek()).isEqualTo(1);
        assertThat(words.getWeekdays()).startsWith(sunday, monday).hasSize(7);
        assertThat(words.getWeekdaysShort()).hasSize(7);
        assertThat(words.getMonthNames().get(10)).isEqualTo(november);
        assertThat(words.getDateFormats()).startsWith(format).contains("yyyy-MM-dd", "M-d");
        assertThat(words.getToday()).isEqualTo(today);
        assertThat(words.getBadInputErrorMessage()).isEqualTo(bad);
    }
}
