package org.kaixue.campaign;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;
import org.kaixue.checklist.ChecklistId;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns of a term: begun, changed, closed and taken up again. */
@Service
public class Campaigns {

    private static final String KIND = "campaign";

    private final CampaignOffice office;

    Campaigns(CampaignOffice office) {
        this.office = office;
    }

    /** The campaigns of a term that concern a unit: run by it, above it or below it; those that run come first. */
    @Transactional(readOnly = true)
    public List<Campaign> of(UnitId unit, TermId term) {
        office.require(Permission.CAMPAIGN_READ, unit);
        return office.book().campaigns(term).stream()
                .filter(campaign -> office.concerns(campaign.unit(), unit))
                .toList();
    }

    @Transactional
    public CampaignId begin(UnitId unit, TermId term, CampaignDraft draft) {
        office.require(Permission.CAMPAIGN_WRITE, unit);
        check(draft);
        UUID id = Ids.next();
        office.jdbc()
                .sql("""
                        insert into campaign (id, unit_id, term_id, kind, name, from_day, until_day, made_at, made_by,
                          version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(unit.value()),
                        Ids.bytes(term.value()),
                        draft.kind().name(),
                        draft.name().strip(),
                        draft.from(),
                        draft.until(),
                        Moments.column(office.clock().now()),
                        office.actors().current().name())
                .update();
        lists(id, draft);
        office.changed("campaign.begin", KIND, id, unit, null, inWords(draft));
        return new CampaignId(id);
    }

    /** @param before as it was read; refused where somebody has changed it since */
    @Transactional
    public void change(CampaignId id, CampaignDraft before, CampaignDraft draft) {
        Campaign campaign = writable(id);
        check(draft);
        if (!CampaignDraft.of(campaign).equals(before)) {
            throw new OptimisticLockingFailureException("The campaign was changed meanwhile");
        }
        office.jdbc()
                .sql("""
                        update campaign set kind = ?, name = ?, from_day = ?, until_day = ?, version = version + 1
                        where id = ?""")
                .params(draft.kind().name(), draft.name().strip(), draft.from(), draft.until(), Ids.bytes(id.value()))
                .update();
        office.jdbc()
                .sql("delete from campaign_checklist where campaign_id = ?")
                .param(Ids.bytes(id.value()))
                .update();
        lists(id.value(), draft);
        office.changed("campaign.change", KIND, id.value(), campaign.unit(), inWords(before), inWords(draft));
    }

    /** Ends it: its measures are asked for no more, what was done stays. */
    @Transactional
    public void close(CampaignId id) {
        Campaign campaign = writable(id);
        office.mustRun(campaign);
        closedOn(id, office.clock().today());
        office.changed("campaign.close", KIND, id.value(), campaign.unit(), null, inWords(CampaignDraft.of(campaign)));
    }

    @Transactional
    public void takeUp(CampaignId id) {
        Campaign campaign = writable(id);
        closedOn(id, null);
        office.changed(
                "campaign.take-up", KIND, id.value(), campaign.unit(), null, inWords(CampaignDraft.of(campaign)));
    }

    private void closedOn(CampaignId id, @Nullable LocalDate day) {
        office.jdbc()
                .sql("update campaign set closed_on = ?, version = version + 1 where id = ?")
                .params(Arrays.asList(day, Ids.bytes(id.value())))
                .update();
    }

    private Campaign writable(CampaignId id) {
        Campaign campaign = office.book().campaign(id);
        office.require(Permission.CAMPAIGN_WRITE, campaign.unit());
        return campaign;
    }

    private void check(CampaignDraft draft) {
        office.drafts().check(draft);
        if (draft.until().isBefore(draft.from())) {
            throw RuleViolation.at("until", "campaign.until-before", draft.from());
        }
    }

    private void lists(UUID campaign, CampaignDraft draft) {
        for (ChecklistId list : draft.checklists()) {
            office.jdbc()
                    .sql("insert into campaign_checklist (campaign_id, checklist_id) values (?, ?)")
                    .params(Ids.bytes(campaign), Ids.bytes(list.value()))
                    .update();
        }
    }

    private static String inWords(CampaignDraft draft) {
        return Values.named(
                "name",
                draft.name(),
                "kind",
                draft.kind(),
                "from",
                draft.from(),
                "to",
                draft.until(),
                "lists",
                draft.checklists().size());
    }
}
