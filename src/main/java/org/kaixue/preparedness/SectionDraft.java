package org.kaixue.preparedness;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A section of a plan or of a template: its heading and its text. */
public record SectionDraft(
        @NotBlank @Size(max = 120) String heading,
        @NotBlank @Size(max = 4_000) String words) {}
