package org.kaixue.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.DateRange;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.OpeningPlans;
import org.kaixue.organisation.SchoolOpening;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which stages of which schools open together, and how far each batch is. The organisation keeps the openings. */
@Service
public class Batches {

    private final CampaignOffice office;
    private final OpeningPlans openings;
    private final Terms terms;

    Batches(CampaignOffice office, OpeningPlans openings, Terms terms) {
        this.office = office;
        this.openings = openings;
        this.terms = terms;
    }

    /** The batches of a term at and below a unit, the first first; what is in none comes last. */
    @Transactional(readOnly = true)
    public List<BatchRow> of(UnitId unit, TermId term) {
        office.require(Permission.CAMPAIGN_READ, unit);
        Map<@Nullable Integer, List<BatchOpening>> batches = new HashMap<>();
        for (SchoolOpening one : openings.below(unit, term)) {
            batches.computeIfAbsent(one.batch(), none -> new ArrayList<>())
                    .add(new BatchOpening(one.school(), one.stage(), one.planned(), one.actual()));
        }
        LocalDate today = office.clock().today();
        return batches.entrySet().stream()
                .map(batch -> new BatchRow(batch.getKey(), batch.getValue(), today))
                .sorted(Comparator.comparing(BatchRow::number, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Puts stages of schools at and below a unit into a batch and gives them its day; what has opened stays. */
    @Transactional
    public Planned plan(UnitId unit, TermId term, BatchDraft draft) {
        office.require(Permission.CAMPAIGN_WRITE, unit);
        office.drafts().check(draft);
        LocalDate today = office.clock().today();
        if (draft.day().isBefore(today)) {
            throw RuleViolation.at("day", "campaign.batch.past", today);
        }
        DateRange days = terms.get(term).days();
        if (!days.contains(draft.day())) {
            LocalDate last = days.last();
            throw RuleViolation.at("day", "campaign.batch.outside", days.first(), last == null ? days.first() : last);
        }
        List<SchoolOpening> meant = openings.below(unit, term).stream()
                .filter(one -> draft.stages().contains(one.stage()))
                .filter(one -> draft.units().isEmpty()
                        || draft.units().stream()
                                .anyMatch(upper -> office.tree().contains(upper, one.school())))
                .toList();
        List<SchoolOpening> plans = meant.stream()
                .filter(one -> one.actual() == null)
                .map(one -> one.plannedFor(draft.number(), draft.day()))
                .toList();
        if (plans.isEmpty()) {
            throw RuleViolation.at(
                    "stages", meant.isEmpty() ? "campaign.batch.nobody" : "campaign.batch.opened-already");
        }
        List<SchoolOpening> before = openings.plan(unit, term, plans);
        return new Planned(plans.size(), meant.size() - plans.size(), before);
    }

    /** Puts back what {@link #plan} changed, where it has not opened meanwhile. */
    @Transactional
    public void takeBack(UnitId unit, TermId term, List<SchoolOpening> before) {
        office.require(Permission.CAMPAIGN_WRITE, unit);
        openings.plan(unit, term, before);
    }

    /**
     * What planning a batch did.
     *
     * @param openings stages of schools that are in the batch now
     * @param opened those left alone, for they have opened
     * @param before what was changed, as it was
     */
    public record Planned(int openings, int opened, List<SchoolOpening> before) {}
}
