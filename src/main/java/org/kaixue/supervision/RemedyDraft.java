package org.kaixue.supervision;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kaixue.rectification.FindingSeverity;

/**
 * How what failed is to be put right.
 *
 * @param severity how soon
 * @param owner who puts it right, a post rather than a name
 * @param putRight whether it was put right there and then, which takes a photo; somebody else still looks again
 */
public record RemedyDraft(
        @NotNull FindingSeverity severity,
        @Nullable @Size(max = 80) String owner,
        boolean putRight) {}
