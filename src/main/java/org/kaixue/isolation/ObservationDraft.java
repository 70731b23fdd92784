package org.kaixue.isolation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** An observation as it is begun; both days belong to it. */
public record ObservationDraft(
        @NotNull ObservationPlace place,
        @NotNull LocalDate firstDay,
        @NotNull LocalDate lastDay) {}
