package org.kaixue.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A person's name in both languages, as it is entered. */
public record NamesDraft(
        @NotBlank @Size(max = 80) String nameZh,
        @NotBlank @Size(max = 80) String nameEn) {}
