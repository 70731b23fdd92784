package org.kaixue.people.ui;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why somebody must be seen unmasked. */
public record ReasonForm(
        @Nullable @NotBlank @Size(max = 200) String reason) {}
