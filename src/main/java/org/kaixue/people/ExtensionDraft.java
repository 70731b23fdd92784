package org.kaixue.people;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Another last day of a follow-up, as it is entered. */
public record ExtensionDraft(@NotNull LocalDate until) {}
