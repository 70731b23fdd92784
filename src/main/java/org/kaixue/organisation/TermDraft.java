package org.kaixue.organisation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A term as it is entered. */
public record TermDraft(
        @NotBlank @Size(max = 20) @Pattern(regexp = "[A-Za-z0-9-]*")
        String code,

        @NotBlank @Size(max = 60) String nameZh,
        @NotBlank @Size(max = 60) String nameEn,
        @Min(2000) @Max(2100) int schoolYear,
        @NotNull Season season,
        @NotNull LocalDate firstDay,
        @NotNull LocalDate lastDay) {}
