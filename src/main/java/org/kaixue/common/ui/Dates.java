package org.kaixue.common.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Date fields in the reader's language, weeks from Monday. */
public final class Dates {

    private Dates() {}

    /**
     * A date field. Its button opens the calendar, typing does not: Enter is to save the form, not to close the calendar
     * first.
     */
    public static DatePicker picker() {
        DatePicker picker = new DatePicker();
        picker.setAutoOpen(false);
        picker.setI18n(words(picker));
        picker.setLocale(picker.getLocale());
        return picker;
    }

    /** A date field with its label. */
    public static DatePicker picker(String labelKey) {
        DatePicker picker = picker();
        picker.setLabel(picker.getTranslation(labelKey));
        return picker;
    }

    private static DatePickerI18n words(DatePicker picker) {
        Locale locale = picker.getLocale();
        return new DatePickerI18n()
                .setToday(picker.getTranslation("common.date.today"))
                .setCancel(picker.getTranslation("common.cancel"))
                .setBadInputErrorMessage(picker.getTranslation("common.date.bad"))
                .setFirstDayOfWeek(1)
                .setMonthNames(names(Month.values(), month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
                .setWeekdays(days(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(days(TextStyle.NARROW_STANDALONE, locale))
                .setDateFormats(
                        picker.getTranslation("common.date.format"),
                        "yyyy-MM-dd",
                        "yyyy/M/d",
                        "yyyy.M.d",
                        "M-d",
                        "M/d");
    }

    /** The component counts weekdays from Sunday. */
    private static List<String> days(TextStyle style, Locale locale) {
        List<String> fromSunday = new ArrayList<>();
        fromSunday.add(DayOfWeek.SUNDAY.getDisplayName(style, locale));
        fromSunday.addAll(names(DayOfWeek.values(), day -> day.getDisplayName(style, locale))
                .subList(0, 6));
        return fromSunday;
    }

    private static <E> List<String> names(E[] values, Function<E, String> name) {
        return Arrays.stream(values).map(name).toList();
    }
}
