package org.kaixue.preparedness;

import java.util.UUID;

/**
 * A section of a plan.
 *
 * @param asOffered still word for word what the template says
 */
public record PlanSection(UUID id, SectionDraft draft, boolean asOffered) {

    /** Whether something in brackets is still to be filled in. */
    public boolean hasGap() {
        return Gaps.in(draft.words());
    }
}
