package org.kaixue.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What an officer says who has looked at a visit. */
public record ReviewDraft(@NotBlank @Size(max = 1000) String note) {}
