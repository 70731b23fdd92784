package org.kaixue.organisation;

import jakarta.validation.constraints.NotNull;

/**
 * A class as it is entered.
 *
 * @param entryYear the year in which it began
 */
public record ClassDraft(@NotNull Stage stage, int entryYear, int number) {}
