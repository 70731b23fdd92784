package org.kaixue.preparedness;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the cover of a plan.
 *
 * @param reviewBy the last day on which it holds without having been looked at again; a year after it was issued at most
 */
public record DetailsDraft(
        @NotBlank @Size(max = 120) String title,
        @Nullable @Size(max = 160) String titleEn,
        @NotNull LocalDate issuedOn,
        @NotNull LocalDate reviewBy) {}
