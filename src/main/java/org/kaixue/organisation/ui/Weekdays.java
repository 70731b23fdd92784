package org.kaixue.organisation.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.kaixue.common.Texts;

/** Weekdays as people say and choose them: Monday to Friday, Sunday. */
record Weekdays(Texts texts, Locale locale) {

    private static final int RUN = 3;

    /** Three days and more in a row are named by the first and the last. */
    String inWords(Set<DayOfWeek> days) {
        List<String> words = new ArrayList<>();
        List<DayOfWeek> row = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (days.contains(day)) {
                row.add(day);
            } else {
                words.addAll(row(row));
                row.clear();
            }
        }
        words.addAll(row(row));
        return String.join(texts.getTranslation("organisation.gap.separator", locale), words);
    }

    private List<String> row(List<DayOfWeek> days) {
        if (days.size() < RUN) {
            return days.stream().map(this::shortName).toList();
        }
        String first = shortName(days.getFirst());
        return List.of(texts.getTranslation("organisation.week.run", locale, first, shortName(days.getLast())));
    }

    /** How a column says the days of a row. */
    static <T> BiFunction<T, Locale, String> column(Texts texts, Function<T, Set<DayOfWeek>> days) {
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
