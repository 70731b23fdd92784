package org.kaixue.staggering;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;

/** A window as it is entered. */
public record WindowDraft(
        @NotNull LocalTime begins, @NotNull LocalTime ends) {

    public static WindowDraft of(TimeWindow window) {
        return new WindowDraft(LocalTime.MIN.plusMinutes(window.begins()), LocalTime.MIN.plusMinutes(window.ends()));
    }

    TimeWindow window() {
        return Minutes.between(begins, ends);
    }
}
