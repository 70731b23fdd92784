package org.kaixue.isolation.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Dates;
import org.kaixue.common.ui.FormDialog;

/**
 * When something was done with a room, where it is not entered at once, and what is said for it.
 *
 * @param happenedAt the time of day
 */
public record MomentForm(
        @Nullable @NotNull LocalDate day,
        @Nullable @NotNull LocalTime happenedAt,
        @Nullable @Size(max = 200) String why) {

    /**
     * Asks for it.
     *
     * @param whyKey the label of what is said for it
     * @param done takes the moment, never later than now, and what was said
     */
    static void ask(
            RoomPage page,
            BusinessClock clock,
            String title,
            String whyKey,
            BiConsumer<Instant, @Nullable String> done) {
        Instant now = clock.now();
        new FormDialog<>(MomentForm.class, title, (MomentForm filled) -> {
                    try {
                        done.accept(filled.moment(clock.now()), filled.why());
                    } catch (RuleViolation refusal) {
                        throw "reason".equals(refusal.field())
                                ? RuleViolation.at("why", refusal.key(), refusal.values())
                                : refusal;
                    }
                    page.refresh().run();
                })
                .field("day", "room.form.day", Dates.picker())
                .field("happenedAt", "room.form.time", time())
                .field("why", whyKey, new TextField())
                .wide()
                .open(new MomentForm(
                        now.atZone(BusinessClock.ZONE).toLocalDate(),
                        now.atZone(BusinessClock.ZONE).toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                        null));
    }

    private static TimePicker time() {
        TimePicker field = new TimePicker();
        field.setStep(Duration.ofMinutes(1));
        field.setLocale(Locale.UK);
        field.setAutoOpen(false);
        return field;
    }

    /** The minute that is running is now, so that what was just done is neither ahead nor before it was begun. */
    private Instant moment(Instant now) {
        Instant said = Objects.requireNonNull(day)
                .atTime(Objects.requireNonNull(happenedAt))
                .atZone(BusinessClock.ZONE)
                .toInstant();
        boolean thisMinute = said.truncatedTo(ChronoUnit.MINUTES).equals(now.truncatedTo(ChronoUnit.MINUTES));
        return thisMinute ? now : said;
    }
}
