package org.kaixue.people;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** The day on which somebody is released from a follow-up, as it is entered. */
public record ReleaseDraft(@NotNull LocalDate on) {}
