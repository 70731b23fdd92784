package org.kaixue.rectification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What somebody says about a finding.
 *
 * @param note what was done, or what is still wrong
 */
public record AnswerDraft(@NotBlank @Size(max = 1000) String note) {}
