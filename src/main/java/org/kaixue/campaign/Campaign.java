package org.kaixue.campaign;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.checklist.ChecklistId;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;

/**
 * What many schools carry out together in a term.
 *
 * @param unit who runs it; it concerns what is at and below that unit
 * @param checklists the named lists that are used in it
 * @param closedOn null while it runs
 */
public record Campaign(
        CampaignId id,
        CampaignKind kind,
        TermId term,
        UnitId unit,
        String name,
        LocalDate from,
        LocalDate until,
        Set<ChecklistId> checklists,
        @Nullable LocalDate closedOn) {

    public Campaign {
        checklists = Set.copyOf(checklists);
    }

    public boolean closed() {
        return closedOn != null;
    }
}
