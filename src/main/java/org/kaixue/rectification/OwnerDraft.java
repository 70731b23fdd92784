package org.kaixue.rectification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Who puts a finding right, and how soon it must be; the deadline counts from when it was found.
 *
 * @param owner a post rather than a name
 */
public record OwnerDraft(
        @NotBlank @Size(max = 80) String owner, @NotNull FindingSeverity severity) {}
