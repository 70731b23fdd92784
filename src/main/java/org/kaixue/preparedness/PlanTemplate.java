package org.kaixue.preparedness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;

/**
 * What a unit may begin a plan from.
 *
 * @param unit who offers it to the units below; null for what came with the portal
 * @param tier for which units it is
 * @param number how often it was changed, from 1
 * @param example whether it waits to be replaced by the real one
 */
public record PlanTemplate(
        TemplateId id,
        @Nullable UnitId unit,
        PlanKind kind,
        UnitKind tier,
        String title,
        @Nullable String titleEn,
        int number,
        boolean example,
        @Nullable LocalDate retiredOn,
        Instant changedAt,
        String changedBy,
        List<SectionDraft> sections) {

    public boolean retired() {
        return retiredOn != null;
    }
}
