package org.kaixue.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What units say they have done of a measure. Entries are added only; one that is wrong is taken back by another. */
@Service
public class MeasureReports {

    private static final String KIND = "measure_report";

    private final CampaignOffice office;

    MeasureReports(CampaignOffice office) {
        this.office = office;
    }

    /** The entries of a unit for a measure, the latest first. */
    @Transactional(readOnly = true)
    public List<ReportRow> of(MeasureId measure, UnitId unit) {
        office.require(Permission.CAMPAIGN_READ, unit);
        return office.book().reports(measure, unit);
    }

    /** Enters so many done by a unit of which the measure asks it. */
    @Transactional
    public ReportId report(MeasureId id, UnitId unit, ReportDraft draft) {
        office.require(Permission.CAMPAIGN_REPORT, unit);
        office.drafts().check(draft);
        Measure measure = office.book().measure(id);
        Campaign campaign = office.book().campaign(measure.campaign());
        office.mustRun(campaign);
        if (!asked(measure, unit)) {
            throw new RuleViolation("campaign.report.not-asked");
        }
        if (measure.withdrawnOn() != null) {
            throw new RuleViolation("campaign.report.withdrawn");
        }
        if (draft.day().isAfter(office.clock().today())) {
            throw RuleViolation.at(
                    "day", "campaign.report.future", office.clock().today());
        }
        if (draft.day().isBefore(campaign.from())) {
            throw RuleViolation.at("day", "campaign.report.before", campaign.from());
        }
        ReportId report = write(id, unit, draft, null);
        office.changed("campaign.report", KIND, report.value(), unit, null, inWords(measure, draft.count()));
        return report;
    }

    /** Takes an entry back by one of the same count below zero. */
    @Transactional
    public ReportId reverse(ReportId id, String reason) {
        ReportRow entry = office.book().report(id);
        office.require(Permission.CAMPAIGN_REPORT, entry.unit());
        if (reason.isBlank()) {
            throw RuleViolation.at("reason", "campaign.report.why");
        }
        if (entry.reverses() != null || entry.reversed()) {
            throw new RuleViolation("campaign.report.reversed-already");
        }
        ReportDraft back = new ReportDraft(entry.day(), -entry.count(), reason);
        ReportId reversal;
        try {
            reversal = write(entry.measure(), entry.unit(), back, id);
        } catch (DataIntegrityViolationException faster) {
            if (Transactions.duplicate(faster)) {
                throw new RuleViolation("campaign.report.reversed-already");
            }
            throw faster;
        }
        Measure measure = office.book().measure(entry.measure());
        office.changed(
                "campaign.report.reverse",
                KIND,
                id.value(),
                entry.unit(),
                inWords(measure, entry.count()),
                inWords(measure, 0));
        return reversal;
    }

    /** Whether a measure asks something of a unit itself. */
    private boolean asked(Measure measure, UnitId unit) {
        UnitKind kind = office.tree().get(unit).kind();
        return switch (measure.draft().target()) {
            case PER_SCHOOL, PER_PUPIL, PER_CLASS ->
                kind == UnitKind.SCHOOL && office.tree().contains(measure.unit(), unit);
            case PER_COUNTY -> kind == UnitKind.COUNTY && office.tree().contains(measure.unit(), unit);
            case WHOLE -> measure.unit().equals(unit);
        };
    }

    private ReportId write(MeasureId measure, UnitId unit, ReportDraft draft, @Nullable ReportId reverses) {
        UUID id = Ids.next();
        office.jdbc()
                .sql("""
                        insert into measure_report (id, measure_id, unit_id, school_id, done_on, amount, note, reverses_id,
                          entered_at, entered_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.bytes(id),
                        Ids.bytes(measure.value()),
                        Ids.bytes(unit.value()),
                        office.schoolColumn(unit),
                        draft.day(),
                        draft.count(),
                        draft.note(),
                        reverses == null ? null : Ids.bytes(reverses.value()),
                        Moments.column(office.clock().now()),
                        office.actors().current().name()))
                .update();
        return new ReportId(id);
    }

    private static String inWords(Measure measure, int count) {
        return Values.named(
                "name", measure.name(), "count", count + measure.draft().unitWord());
    }
}
