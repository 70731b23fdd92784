package org.kaixue.isolation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A value of a norm of rooms or cases from a day on.
 *
 * @param value in the unit of the norm
 * @param source the document that asks for it
 */
public record CaseNormDraft(
        @NotNull CaseNorm norm,
        int value,
        @NotNull LocalDate from,
        @NotBlank @Size(max = 200) String source) {}
