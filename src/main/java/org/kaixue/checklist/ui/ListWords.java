package org.kaixue.checklist.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.AnswerKind;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.ChecklistRow;
import org.kaixue.checklist.Gate;
import org.kaixue.common.Band;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Formats;
import org.kaixue.common.Texts;
import org.kaixue.rectification.FindingSeverity;

/** How checklists are said in the reader's language. */
record ListWords(Texts texts, Locale locale) {

    private static final String PASSES = "✓ ";
    private static final String FAILS = "✗ ";

    String text(String key, @Nullable Object... values) {
        return texts.getTranslation(key, locale, values);
    }

    String in(@Nullable Bilingual name) {
        return name == null ? "" : name.in(locale);
    }

    /** In the language that is not the reader's, so that whoever keeps a list sees both. */
    String other(Bilingual name) {
        return in(name).equals(name.zh()) ? name.en() : name.zh();
    }

    String date(@Nullable LocalDate day) {
        return day == null ? "" : Formats.in(locale).date(day);
    }

    String gate(Gate gate) {
        return text("checklist.gate." + gate);
    }

    String kind(AnswerKind kind) {
        return text("checklist.kind." + kind);
    }

    String severity(FindingSeverity severity) {
        return text("rectification.severity." + severity);
    }

    /** What makes the item pass, such as "3 to 10 times"; empty for a plain question. */
    String limits(ChecklistItem item) {
        if (item.kind() == AnswerKind.CHOICE) {
            return item.choices().stream()
                    .map(choice -> (choice.passes() ? PASSES : FAILS) + in(choice.text()))
                    .collect(Collectors.joining("  "));
        }
        BigDecimal least = item.least();
        BigDecimal most = item.most();
        String unit = item.unit() == null ? "" : " " + item.unit();
        if (least != null && most != null) {
            return text("checklist.limits.between", least.toPlainString(), most.toPlainString()) + unit;
        }
        if (least != null) {
            return text("checklist.limits.least", least.toPlainString()) + unit;
        }
        if (most != null) {
            return text("checklist.limits.most", most.toPlainString()) + unit;
        }
        return unit.strip();
    }

    /** What is wanted besides the answer. */
    String evidence(ChecklistItem item) {
        String photos = item.photos() == 0 ? "" : text("checklist.photos", item.photos());
        String shown = in(item.evidence());
        return photos.isEmpty() || shown.isEmpty() ? photos + shown : photos + text("checklist.colon") + shown;
    }

    /** Where a list stands. */
    String state(ChecklistRow row, LocalDate today) {
        if (row.retired()) {
            return text("checklist.state.retired");
        }
        if (row.counts()) {
            return text("checklist.state.counts");
        }
        if (row.published()) {
            return text(row.example() ? "checklist.state.example" : "checklist.state.in-use");
        }
        return text(row.coming(today).isPresent() ? "checklist.state.coming" : "checklist.state.draft");
    }

    static Band band(ChecklistRow row) {
        if (row.retired()) {
            return Band.UNKNOWN;
        }
        return row.published() && !row.example() ? Band.GREEN : Band.AMBER;
    }
}
