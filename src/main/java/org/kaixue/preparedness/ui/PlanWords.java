package org.kaixue.preparedness.ui;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.Localised;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.organisation.UnitKind;
import org.kaixue.preparedness.DetailsDraft;
import org.kaixue.preparedness.EmergencyPost;
import org.kaixue.preparedness.PlanKind;
import org.kaixue.preparedness.PlanStanding;
import org.kaixue.preparedness.PlanState;
import org.kaixue.preparedness.PlanVersion;
import org.kaixue.preparedness.Standing;

/** How plans are said in the reader's language. */
record PlanWords(Texts texts, Locale locale) {

    String text(String key, @Nullable Object... values) {
        return texts.getTranslation(key, locale, values);
    }

    String said(RuleViolation sentence) {
        return texts.of(sentence, locale);
    }

    String in(Localised name) {
        return name.in(locale);
    }

    String number(long number) {
        return Formats.in(locale).number(number);
    }

    String date(@Nullable LocalDate day) {
        return day == null ? "" : Formats.in(locale).date(day);
    }

    String kind(PlanKind kind) {
        return text("preparedness.kind." + kind);
    }

    String state(PlanState state) {
        return text("preparedness.state." + state);
    }

    String standing(Standing standing) {
        return text("preparedness.standing." + standing);
    }

    String post(EmergencyPost post) {
        return text("preparedness.post." + post);
    }

    String tier(UnitKind tier) {
        return text("preparedness.tier." + tier);
    }

    /** Version 2. */
    String version(int number) {
        return text("preparedness.version", number);
    }

    /** What is to be known of a plan in one sentence. */
    String sentence(PlanStanding plan) {
        PlanStanding.Brief shown = plan.shown();
        return shown == null
                ? text("preparedness.fact.said." + plan.standing())
                : text("preparedness.fact.said." + plan.standing(), shown.number(), shown.reviewBy());
    }

    /** English readers are shown the English title where there is one. */
    String title(DetailsDraft details) {
        String english = details.titleEn();
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) || english == null || english.isBlank()
                ? details.title()
                : english;
    }

    /** By whom, and when. */
    String step(PlanVersion.Step step) {
        return text("preparedness.step", Formats.in(locale).moment(step.at()), step.by());
    }

    static Band band(PlanState state) {
        return switch (state) {
            case APPROVED -> Band.GREEN;
            case SUBMITTED, DRAFT -> Band.AMBER;
            case RETURNED -> Band.RED;
            case REPLACED -> Band.UNKNOWN;
        };
    }

    StatusBadge badge(Standing standing) {
        return StatusBadge.worded(standing.band(), standing(standing));
    }
}
