package org.kaixue.preparedness;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a plan is sent back. */
public record ReturnDraft(@NotBlank @Size(max = 500) String reason) {}
