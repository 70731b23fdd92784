package org.kaixue.organisation.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaixue.common.Texts;

/** Weekdays as people say and choose them: Monday to Friday, Sunday. */
record Weekdays(Texts texts, Locale locale) {

    private static final int RUN = 3;

    /** Three days and more in a row are named by the first and the last. */
    String inWords(Set<DayOfWeek> days) {
        List<DayOfWeek> sorted = days.stream().sorted().toList();
        if (sorted.size() >= RUN
                && sorted.getLast().getValue() - sorted.getFirst().getValue() == sorted.size() - 1) {
            return texts.getTranslation(
                    "organisation.week.run", locale, shortName(sorted.getFirst()), shortName(sorted.getLast()));
        }
        return sorted.stream()
                .map(this::shortName)
                .collect(Collectors.joining(texts.getTranslation("organisation.gap.separator", locale)));
    }

    /** How a column says the days of a row. */
    static <T> java.util.function.BiFunction<T, Locale, String> column(Texts texts, Function<T, Set<DayOfWeek>> days) {
        return (row, locale) -> new Weekdays(texts, locale).inWords(days.apply(row));
    }

    /** Boxes to tick, Monday first. */
    CheckboxGroup<DayOfWeek> boxes() {
        CheckboxGroup<DayOfWeek> boxes = new CheckboxGroup<>();
        boxes.setItems(DayOfWeek.values());
        boxes.setItemLabelGenerator(this::shortName);
        return boxes;
    }

    private String shortName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }
}
