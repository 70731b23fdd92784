package org.kaixue.readiness;

import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;

/**
 * What became of one stage of many that were to be approved at once.
 *
 * @param refusal why it was not approved; null where it was
 */
public record BatchAnswer(
        AssessmentId id,
        UnitId school,
        Stage stage,
        @Nullable Hindrance refusal) {

    public boolean approved() {
        return refusal == null;
    }
}
