package org.kaixue.preparedness;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the approving officer remarks. */
public record ApprovalDraft(@Nullable @Size(max = 500) String note) {}
