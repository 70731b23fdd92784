package org.kaixue.campaign;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What was learned, as it is entered; at least one of the three is said.
 *
 * @param batch after which batch; null for the campaign as a whole
 * @param changes what is done otherwise from now on
 */
public record LessonDraft(
        @Nullable @Min(1) @Max(20) Integer batch,
        @Nullable @Size(max = 1_000) String wentWell,
        @Nullable @Size(max = 1_000) String wentBadly,
        @Nullable @Size(max = 1_000) String changes) {}
