package org.kaixue.isolation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * An observation goes on for longer.
 *
 * @param lastDay its last day now
 */
public record ExtensionDraft(
        @NotNull LocalDate lastDay,
        @NotBlank @Size(max = 200) String reason) {}
