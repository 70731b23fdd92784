package org.kaixue.supervision.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.ChecklistItem;
import org.kaixue.checklist.ItemChoice;
import org.kaixue.checklist.ItemVerdict;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.Localised;
import org.kaixue.common.Texts;
import org.kaixue.figures.Fact;
import org.kaixue.figures.FactVerdict;
import org.kaixue.rectification.FindingSeverity;
import org.kaixue.supervision.ItemProblem;
import org.kaixue.supervision.VisitIncomplete;
import org.kaixue.supervision.VisitRecord;
import org.kaixue.supervision.VisitRow;

/** How visits are said in the reader's language. */
record VisitWords(Texts texts, Locale locale) {

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
        return day == null ? "" : Formats.in(locale).shortDate(day);
    }

    String moment(@Nullable Instant moment) {
        return moment == null ? "" : Formats.in(locale).moment(moment);
    }

    String share(int part, int whole) {
        return whole == 0
                ? "–"
                : Formats.in(locale)
                        .percent(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.DOWN));
    }

    String state(VisitRow visit) {
        String state = text("supervision.state." + visit.state());
        return visit.overdue() ? text("supervision.state.overdue", state) : state;
    }

    String result(VisitRow.VisitScore score) {
        return text("supervision.result." + score.result(), score.points());
    }

    String severity(FindingSeverity severity) {
        return text("rectification.severity." + severity);
    }

    String problem(ItemProblem problem) {
        return text(problem.sentence(), problem.number());
    }

    /** All that stands against submitting, a line each. */
    List<String> missing(VisitIncomplete refusal) {
        return refusal.items().stream().map(this::problem).toList();
    }

    /** What the portal's records say to an item. */
    String fact(Fact fact) {
        return text(fact.reasonKey(), Fact.shown(fact.values()));
    }

    static Band band(FactVerdict verdict) {
        return switch (verdict) {
            case BROKEN -> Band.RED;
            case UNKNOWN -> Band.AMBER;
            case MET -> Band.GREEN;
            case NOT_APPLICABLE -> Band.UNKNOWN;
        };
    }

    static Band band(ItemVerdict verdict) {
        return switch (verdict) {
            case FAILED -> Band.RED;
            case PASSED -> Band.GREEN;
            case NOT_APPLICABLE, UNANSWERED -> Band.UNKNOWN;
        };
    }

    /** The answer as people say it. */
    String value(ChecklistItem item, @Nullable String value) {
        if (value == null) {
            return text("supervision.item.unanswered");
        }
        return switch (value) {
            case ChecklistItem.YES -> text("supervision.answer.yes");
            case ChecklistItem.NO -> text("supervision.answer.no");
            case ChecklistItem.NOT_APPLICABLE -> text("supervision.answer.na");
            case ChecklistItem.PHOTO -> text("supervision.answer.photo");
            default -> plain(item, value);
        };
    }

    private String plain(ChecklistItem item, String value) {
        return switch (item.kind()) {
            case CHOICE -> choice(item, value);
            case NUMBER -> item.unit() == null ? value : value + " " + item.unit();
            case DATE -> Formats.in(locale).date(LocalDate.parse(value));
            default -> value;
        };
    }

    private String choice(ChecklistItem item, String value) {
        int place = Integer.parseInt(value);
        List<ItemChoice> choices = item.choices();
        return place < choices.size() ? in(choices.get(place).text()) : value;
    }

    String members(List<VisitRecord.Member> members) {
        return members.stream()
                .map(member -> text(
                        member.leads() ? "supervision.member.leads" : "supervision.member",
                        member.name(),
                        text("supervision.department." + member.department())))
                .collect(Collectors.joining(text("supervision.and")));
    }
}
