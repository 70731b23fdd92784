package org.kaixue.organisation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** How many pupils a class has from a day on, and how many of them board. */
public record HeadcountDraft(
        @NotNull LocalDate from,
        @Min(0) @Max(OrganisationRules.LARGEST_CLASS) int pupils,
        @Min(0) @Max(OrganisationRules.LARGEST_CLASS) int boarders) {}
