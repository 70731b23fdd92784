package org.kaixue.preparedness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaixue.attachment.DocumentId;
import org.kaixue.organisation.UnitId;

/**
 * A version of a unit's plan.
 *
 * @param number 1 for the first
 * @param document null where the plan stands in its sections alone
 * @param template from which it was begun
 * @param submitted when it was handed up last
 * @param decided when it was approved or returned last
 * @param remark the officer's: why it was returned, or a note on its approval
 */
public record PlanVersion(
        PlanId id,
        UnitId unit,
        PlanKind kind,
        int number,
        PlanState state,
        DetailsDraft details,
        @Nullable DocumentId document,
        @Nullable TemplateId template,
        Step made,
        @Nullable Step submitted,
        @Nullable Step decided,
        @Nullable String remark) {

    /** Who did something, and when. */
    public record Step(Instant at, String by) {}
}
