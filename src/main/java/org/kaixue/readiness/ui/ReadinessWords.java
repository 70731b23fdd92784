package org.kaixue.readiness.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.AnswerKind;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.ItemVerdict;
import org.kaixue.checklist.ScoreResult;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.Localised;
import org.kaixue.common.Texts;
import org.kaixue.figures.Fact;
import org.kaixue.figures.FactVerdict;
import org.kaixue.organisation.Stage;
import org.kaixue.readiness.AssessmentState;
import org.kaixue.readiness.Assessor;
import org.kaixue.readiness.BoardRow;
import org.kaixue.readiness.Hindrance;

/** How readiness is said in the reader's language. */
record ReadinessWords(Texts texts, Locale locale) {

    String text(String key, @Nullable Object... values) {
        return texts.getTranslation(key, locale, values);
    }

    String in(Localised name) {
        return name.in(locale);
    }

    String number(int number) {
        return Formats.in(locale).number(number);
    }

    String date(@Nullable LocalDate day) {
        return day == null ? "" : Formats.in(locale).date(day);
    }

    String moment(@Nullable Instant at) {
        return at == null ? "" : Formats.in(locale).moment(at);
    }

    String stage(Stage stage) {
        return text("organisation.stage." + stage);
    }

    String state(@Nullable AssessmentState state) {
        return text("readiness.state." + (state == null ? "NOT_BEGUN" : state));
    }

    /** On the board what is wrong with an opening counts more than how far the assessment came. */
    String state(BoardRow row) {
        if (row.unapproved()) {
            return text("readiness.state.unapproved");
        }
        return row.brokenSince() != null ? text("readiness.state.broken") : state(row.state());
    }

    String assessor(Assessor assessor) {
        return text("readiness.assessor." + assessor);
    }

    String hindrance(Hindrance hindrance) {
        return text(hindrance.key(), hindrance.values().toArray());
    }

    String result(ScoreResult result) {
        return text("readiness.result." + result);
    }

    static Band band(ScoreResult result) {
        return switch (result) {
            case MAY_OPEN -> Band.GREEN;
            case RECTIFY -> Band.AMBER;
            case REFUSED -> Band.RED;
            case INCOMPLETE -> Band.UNKNOWN;
        };
    }

    static Band band(ItemVerdict verdict, boolean veto) {
        return switch (verdict) {
            case PASSED -> Band.GREEN;
            case FAILED -> veto ? Band.RED : Band.AMBER;
            case NOT_APPLICABLE, UNANSWERED -> Band.UNKNOWN;
        };
    }

    static Band band(FactVerdict verdict, boolean veto) {
        return switch (verdict) {
            case MET -> Band.GREEN;
            case BROKEN, UNKNOWN -> veto ? Band.RED : Band.AMBER;
            case NOT_APPLICABLE -> Band.UNKNOWN;
        };
    }

    String fact(FactVerdict verdict) {
        return text("readiness.fact." + verdict);
    }

    /** Why a fact is as it is; values that are translation keys are said, whole numbers get their separators. */
    String sentence(Fact fact) {
        return text(fact.reasonKey(), fact.values().stream().map(this::value).toArray());
    }

    private Object value(String value) {
        if (value.matches("[a-z]+(\\.[\\w-]+)+")) {
            String said = text(value);
            return said.startsWith("!") ? value : said;
        }
        return value.matches("\\d{1,9}") ? Formats.in(locale).number(Integer.valueOf(value)) : value;
    }

    /** The titles of facts, one after the other. */
    String facts(List<String> keys) {
        return keys.stream().map(this::text).collect(Collectors.joining(text("readiness.and")));
    }

    /** An answer as a person reads it. */
    String answer(ChecklistItem item, String value) {
        if (value.equals(ChecklistItem.NOT_APPLICABLE)) {
            return text("readiness.answer.NA");
        }
        if (value.equals(ChecklistItem.NO) && item.kind().takesNo()) {
            return text("readiness.answer.NO");
        }
        if (item.kind() == AnswerKind.CHOICE) {
            int place = value.matches("\\d{1,3}") ? Integer.parseInt(value) : -1;
            return place >= 0 && place < item.choices().size()
                    ? in(item.choices().get(place).text())
                    : value;
        }
        return switch (item.kind()) {
            case YES_NO -> text("readiness.answer.YES");
            case PHOTO -> text("readiness.answer.PHOTO");
            case NUMBER -> item.unit() == null ? value : value + " " + item.unit();
            default -> value;
        };
    }
}
