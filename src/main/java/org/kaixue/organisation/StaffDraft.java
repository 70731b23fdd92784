package org.kaixue.organisation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** How many people work at a school from a day on. */
public record StaffDraft(
        @NotNull LocalDate from,
        @Min(0) @Max(OrganisationRules.LARGEST_STAFF) int staff) {}
