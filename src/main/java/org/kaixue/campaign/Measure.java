package org.kaixue.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;

/**
 * Something countable that is to be done (措施).
 *
 * @param unit who set it; it concerns what is at and below that unit
 * @param withdrawnOn null while it is asked for
 */
public record Measure(
        MeasureId id,
        CampaignId campaign,
        UnitId unit,
        MeasureDraft draft,
        @Nullable LocalDate withdrawnOn) {

    public String name() {
        return draft.name();
    }
}
