package org.kaixue.preparedness;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.attachment.DocumentRow;
import org.kaixue.common.RuleViolation;

/**
 * A version of a plan, whole.
 *
 * @param posts each of {@link EmergencyPost}; none for a control plan
 * @param missing what keeps it from being submitted; none unless it may be written in
 * @param ownWork whether the signed-in person had a hand in it
 */
public record PlanRecord(
        PlanVersion plan,
        List<PlanSection> sections,
        List<PostDraft> posts,
        @Nullable DocumentRow document,
        List<RuleViolation> missing,
        boolean ownWork) {}
