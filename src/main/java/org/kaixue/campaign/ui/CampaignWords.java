package org.kaixue.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.campaign.BatchRow;
import org.kaixue.campaign.BatchState;
import org.kaixue.campaign.Measure;
import org.kaixue.campaign.Progress;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.Localised;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.organisation.Stage;

/** How campaigns are said in the reader's language. */
record CampaignWords(Texts texts, Locale locale) {

    String text(String key, @Nullable Object... values) {
        return texts.getTranslation(key, locale, values);
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

    String progress(Progress progress) {
        return text("campaign.progress." + progress);
    }

    String state(BatchState state) {
        return text("campaign.batch.state." + state);
    }

    /** Batch 2, or what is in none. */
    String batch(BatchRow batch) {
        return batch.number() == null ? text("campaign.batch.none") : batch(batch.number());
    }

    String batch(int number) {
        return text("campaign.batch.number", number);
    }

    String stage(Stage stage) {
        return text("organisation.stage." + stage);
    }

    String stages(Collection<Stage> stages) {
        return stages.stream().map(this::stage).collect(Collectors.joining(text("campaign.and")));
    }

    /** 1.2 本 for each pupil. */
    String target(Measure measure) {
        return text(
                "campaign.target.says." + measure.draft().target(),
                measure.draft().factor().toPlainString() + " " + measure.draft().unitWord());
    }

    /** From its first to its last day. */
    String days(BatchRow batch) {
        LocalDate first = batch.first();
        LocalDate last = batch.last();
        if (first == null || last == null) {
            return text("campaign.batch.no-day");
        }
        return first.equals(last) ? date(first) : text("campaign.batch.days", first, last);
    }

    /** Null where it is neither good nor bad. */
    static @Nullable Band band(Progress progress) {
        return switch (progress) {
            case LATE -> Band.RED;
            case SOON -> Band.AMBER;
            case DONE -> Band.GREEN;
            case UNKNOWN -> Band.UNKNOWN;
            case UNDER_WAY, NOTHING -> null;
        };
    }

    /** Null where it is neither good nor bad. */
    static @Nullable Band band(BatchState state) {
        return switch (state) {
            case LATE -> Band.RED;
            case TODAY -> Band.AMBER;
            case OPENED -> Band.GREEN;
            case PLANNED -> null;
        };
    }

    /** A word with its sign and colour, plain where it has none. */
    static Component badge(@Nullable Band band, String word) {
        return band == null ? new Span(word) : StatusBadge.worded(band, word);
    }
}
