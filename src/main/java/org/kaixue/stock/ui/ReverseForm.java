package org.kaixue.stock.ui;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a document is taken back. */
public record ReverseForm(
        @Nullable @NotBlank @Size(max = 400) String reason) {}
