package org.kaixue.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A prefecture or county as it is entered.
 *
 * @param leader the person who answers for it; null for nobody
 */
public record UnitDraft(
        @NotBlank @Size(max = 32) @Pattern(regexp = "[A-Za-z0-9-]*")
        String code,

        @NotBlank @Size(max = 80) String nameZh,
        @NotBlank @Size(max = 120) String nameEn,
        @Nullable @Size(max = 80) String leader) {}
