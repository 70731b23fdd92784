package org.kaixue.hygiene;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What was disinfected or aired, as it is entered.
 *
 * @param id made by whoever enters it; sent again it is not entered again
 * @param doneAt the time of the day, in the business zone
 * @param rooms how many of the places of this kind
 * @param minutes for which it was aired; null for a disinfection
 * @param agent null for an airing
 * @param concentration in mg/L; null where the agent is not dosed
 */
public record LogDraft(
        @NotNull LogId id,
        @NotNull HygienePlace place,
        @NotNull HygieneKind kind,
        @NotNull LocalDate day,
        @NotNull LocalTime doneAt,
        @Min(1) @Max(500) int rooms,
        @Nullable Integer minutes,
        @Nullable HygieneAgent agent,
        @Nullable Integer concentration,
        @Nullable @Size(max = 200) String note) {

    /** All rooms of a line of the plan, done as the plan asks. */
    public static LogDraft of(PlanLine line, LocalDate day, LocalTime doneAt) {
        boolean disinfection = line.kind() == HygieneKind.DISINFECTION;
        return new LogDraft(
                LogId.next(),
                line.place(),
                line.kind(),
                day,
                doneAt,
                line.rooms(),
                disinfection ? null : line.least(),
                disinfection ? HygieneAgent.CHLORINE : null,
                disinfection ? line.least() : null,
                null);
    }
}
