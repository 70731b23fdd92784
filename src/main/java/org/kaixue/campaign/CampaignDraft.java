package org.kaixue.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.kaixue.checklist.ChecklistId;

/** A campaign as it is entered. */
public record CampaignDraft(
        @NotBlank @Size(max = 100) String name,
        @NotNull CampaignKind kind,
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        Set<ChecklistId> checklists) {

    public CampaignDraft {
        checklists = checklists == null ? Set.of() : Set.copyOf(checklists);
    }

    /** A campaign to be changed. */
    public static CampaignDraft of(Campaign campaign) {
        return new CampaignDraft(
                campaign.name(), campaign.kind(), campaign.from(), campaign.until(), campaign.checklists());
    }
}
