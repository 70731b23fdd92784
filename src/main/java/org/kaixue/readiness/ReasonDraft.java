package org.kaixue.readiness;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an assessment is sent back or an approval suspended. */
public record ReasonDraft(@NotBlank @Size(max = 1000) String reason) {}
