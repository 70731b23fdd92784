package org.kaixue.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.OrganisationFacts;
import org.kaixue.organisation.SchoolFacts;
import org.kaixue.organisation.StageFacts;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done in a campaign, by whom, and how far everybody is. */
@Service
public class Measures {

    private static final String KIND = "campaign_measure";

    private final CampaignOffice office;
    private final OrganisationFacts facts;

    Measures(CampaignOffice office, OrganisationFacts facts) {
        this.office = office;
        this.facts = facts;
    }

    /**
     * The measures of a campaign that ask something of a unit or of one below it, each with the targets and entries at and below it, the worst first;
     * in the same few statements however many schools there are.
     */
    @Transactional(readOnly = true)
    public List<MeasureRow> of(CampaignId id, UnitId unit) {
        office.require(Permission.CAMPAIGN_READ, unit);
        Campaign campaign = office.concerning(id, unit);
        List<Measure> measures = office.book().measures(id).stream()
                .filter(measure -> office.concerns(measure.unit(), unit))
                .toList();
        if (measures.isEmpty()) {
            return List.of();
        }
        Map<MeasureId, Map<UnitId, CampaignBook.Done>> done = office.book().done(id);
        boolean schools =
                measures.stream().anyMatch(measure -> measure.draft().target().bySchools());
        Map<UnitId, SchoolFacts> known = schools ? schools(unit, campaign) : Map.of();
        return measures.stream()
                .map(measure ->
                        new MeasureRow(measure, units(measure, unit, known, done.getOrDefault(measure.id(), Map.of()))))
                .filter(row -> !row.units().isEmpty())
                .sorted(Comparator.comparing((MeasureRow row) -> row.withdrawn())
                        .thenComparing(MeasureRow::progress)
                        .thenComparing(MeasureRow::percent)
                        .thenComparing(row -> row.measure().draft().dueOn()))
                .toList();
    }

    @Transactional
    public MeasureId set(CampaignId id, UnitId unit, MeasureDraft draft) {
        office.require(Permission.CAMPAIGN_WRITE, unit);
        notOver(draft);
        return write(id, unit, draft);
    }

    /**
     * Takes over what was asked for on paper before the portal was used; its last day may be over. Needs
     * {@link Permission#CAMPAIGN_WRITE} everywhere.
     */
    @Transactional
    public MeasureId takeOver(CampaignId id, UnitId unit, MeasureDraft draft) {
        office.jurisdiction().requireEverywhere(Permission.CAMPAIGN_WRITE);
        return write(id, unit, draft);
    }

    private MeasureId write(CampaignId id, UnitId unit, MeasureDraft draft) {
        Campaign campaign = office.book().campaign(id);
        if (!office.tree().contains(campaign.unit(), unit)) {
            throw new AccessRefused();
        }
        office.mustRun(campaign);
        check(campaign, draft);
        UUID measure = Ids.next();
        office.jdbc()
                .sql("""
                        insert into campaign_measure (id, campaign_id, unit_id, name, unit_word, target, factor, due_on,
                          made_at, made_by, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .params(
                        Ids.bytes(measure),
                        Ids.bytes(id.value()),
                        Ids.bytes(unit.value()),
                        draft.name().strip(),
                        draft.unitWord().strip(),
                        draft.target().name(),
                        draft.factor(),
                        draft.dueOn(),
                        Moments.column(office.clock().now()),
                        office.actors().current().name())
                .update();
        office.changed("campaign.measure.set", KIND, measure, unit, null, inWords(draft));
        return new MeasureId(measure);
    }

    /** @param before as it was read; refused where somebody has changed it since */
    @Transactional
    public void change(MeasureId id, MeasureDraft before, MeasureDraft draft) {
        Measure measure = writable(id);
        Campaign campaign = office.book().campaign(measure.campaign());
        office.mustRun(campaign);
        check(campaign, draft);
        if (!draft.dueOn().equals(before.dueOn())) {
            notOver(draft);
        }
        if (!measure.draft().equals(before)) {
            throw new OptimisticLockingFailureException("The measure was changed meanwhile");
        }
        office.jdbc()
                .sql("""
                        update campaign_measure set name = ?, unit_word = ?, target = ?, factor = ?, due_on = ?,
                          version = version + 1 where id = ?""")
                .params(
                        draft.name().strip(),
                        draft.unitWord().strip(),
                        draft.target().name(),
                        draft.factor(),
                        draft.dueOn(),
                        Ids.bytes(id.value()))
                .update();
        office.changed("campaign.measure.change", KIND, id.value(), measure.unit(), inWords(before), inWords(draft));
    }

    /** Asks for it no more; what was done stays. */
    @Transactional
    public void withdraw(MeasureId id) {
        Measure measure = writable(id);
        withdrawn(id, office.clock().today());
        office.changed("campaign.measure.withdraw", KIND, id.value(), measure.unit(), null, inWords(measure.draft()));
    }

    @Transactional
    public void askAgain(MeasureId id) {
        Measure measure = writable(id);
        withdrawn(id, null);
        office.changed("campaign.measure.again", KIND, id.value(), measure.unit(), null, inWords(measure.draft()));
    }

    private void withdrawn(MeasureId id, @Nullable LocalDate day) {
        office.jdbc()
                .sql("update campaign_measure set withdrawn_on = ?, version = version + 1 where id = ?")
                .params(Arrays.asList(day, Ids.bytes(id.value())))
                .update();
    }

    private Measure writable(MeasureId id) {
        Measure measure = office.book().measure(id);
        office.require(Permission.CAMPAIGN_WRITE, measure.unit());
        return measure;
    }

    private void notOver(MeasureDraft draft) {
        LocalDate today = office.clock().today();
        if (draft.dueOn() != null && draft.dueOn().isBefore(today)) {
            throw RuleViolation.at("dueOn", "campaign.measure.due-over", today);
        }
    }

    private void check(Campaign campaign, MeasureDraft draft) {
        office.drafts().check(draft);
        if (draft.dueOn().isBefore(campaign.from())) {
            throw RuleViolation.at("dueOn", "campaign.measure.due-before", campaign.from());
        }
        boolean whole = draft.target() == MeasureTarget.PER_PUPIL || draft.target() == MeasureTarget.PER_CLASS;
        if (!whole && draft.factor().scale() > 0) {
            throw RuleViolation.at("factor", "campaign.measure.whole");
        }
    }

    private Map<UnitId, SchoolFacts> schools(UnitId unit, Campaign campaign) {
        Map<UnitId, SchoolFacts> known = new HashMap<>();
        facts.schools(unit, campaign.term(), null, null).forEach(school -> known.put(school.school(), school));
        return known;
    }

    private List<UnitProgress> units(
            Measure measure, UnitId scope, Map<UnitId, SchoolFacts> known, Map<UnitId, CampaignBook.Done> done) {
        List<UnitProgress> units = new ArrayList<>();
        for (UnitNode node : asked(measure, scope)) {
            SchoolFacts school = known.get(node.id());
            if (measure.draft().target().bySchools() && school == null) {
                continue;
            }
            Long target = target(measure.draft(), school);
            CampaignBook.Done entries = done.get(node.id());
            long count = entries == null ? 0 : entries.count();
            Progress progress = target == null
                    ? Progress.UNKNOWN
                    : Progress.of(
                            target,
                            count,
                            measure.draft().dueOn(),
                            office.clock().today());
            units.add(new UnitProgress(node.id(), target, count, entries == null ? null : entries.last(), progress));
        }
        return units;
    }

    /** The units at and below one that a measure asks. */
    private List<UnitNode> asked(Measure measure, UnitId scope) {
        UnitId top = office.tree().contains(measure.unit(), scope) ? scope : measure.unit();
        return switch (measure.draft().target()) {
            case PER_SCHOOL, PER_PUPIL, PER_CLASS -> office.tree().schools(top);
            case PER_COUNTY ->
                office.tree().all().stream()
                        .filter(node -> node.kind() == UnitKind.COUNTY)
                        .filter(node -> office.tree().contains(top, node.id()))
                        .toList();
            case WHOLE ->
                office.tree().contains(scope, measure.unit())
                        ? List.of(office.tree().get(measure.unit()))
                        : List.of();
        };
    }

    /** Null where a class has no headcount. */
    private static @Nullable Long target(MeasureDraft draft, @Nullable SchoolFacts school) {
        if (school == null || draft.target() == MeasureTarget.PER_SCHOOL) {
            return draft.factor().longValue();
        }
        long times = 0;
        for (StageFacts stage : school.stages()) {
            if (draft.target() == MeasureTarget.PER_CLASS) {
                times += stage.classes();
            } else if (stage.classesWithoutHeadcount() > 0) {
                return null;
            } else {
                times += stage.pupils();
            }
        }
        return draft.factor()
                .multiply(BigDecimal.valueOf(times))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    private static String inWords(MeasureDraft draft) {
        return Values.named(
                "name",
                draft.name(),
                "measure-target",
                draft.target(),
                "factor",
                draft.factor().toPlainString() + draft.unitWord(),
                "due",
                draft.dueOn());
    }
}
