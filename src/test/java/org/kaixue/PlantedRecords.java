package org.kaixue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kaixue.campaign.CampaignFixture;
import org.kaixue.checklist.ChecklistFixture;
import org.kaixue.common.BusinessClock;
import org.kaixue.drill.DrillFixture;
import org.kaixue.hygiene.HygieneFixture;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.kaixue.preparedness.PlanKind;
import org.kaixue.preparedness.PreparednessFixture;
import org.kaixue.readiness.ReadinessFixture;
import org.kaixue.rectification.FindingFixture;
import org.kaixue.rectification.FindingSeverity;
import org.kaixue.rectification.HazardDraft;
import org.kaixue.supervision.TeamId;
import org.kaixue.supervision.VisitFixture;
import org.springframework.stereotype.Component;

/** One record of every kind at a school, whose pages are asked for by id; each contains {@link TwoCounties#SECRET}. */
@Component
class PlantedRecords {

    private final FindingFixture findings;
    private final DrillFixture drills;
    private final ChecklistFixture checklists;
    private final CampaignFixture campaigns;
    private final PreparednessFixture plans;
    private final HygieneFixture hygiene;
    private final VisitFixture visits;
    private final ReadinessFixture readiness;
    private final Units units;
    private final BusinessClock clock;

    PlantedRecords(
            FindingFixture findings,
            DrillFixture drills,
            ChecklistFixture checklists,
            CampaignFixture campaigns,
            PreparednessFixture plans,
            HygieneFixture hygiene,
            VisitFixture visits,
            ReadinessFixture readiness,
            Units units,
            BusinessClock clock) {
        this.findings = findings;
        this.drills = drills;
        this.checklists = checklists;
        this.campaigns = campaigns;
        this.plans = plans;
        this.hygiene = hygiene;
        this.visits = visits;
        this.readiness = readiness;
        this.units = units;
        this.clock = clock;
    }

    /** The ids by what they are. */
    Map<String, String> at(UnitId school) {
        drills.scenarios();
        checklists.defaults();
        plans.defaults();
        plans.written(school, PlanKind.EMERGENCY, TwoCounties.SECRET);
        Map<String, String> ids = records(school);
        hygiene.loggedBy(school, TwoCounties.SECRET);
        readiness.defaults();
        readiness.selfAssessed(school, Stage.PRIMARY);
        readiness.judged();
        return ids;
    }

    private Map<String, String> records(UnitId school) {
        UnitId county = Objects.requireNonNull(units.tree().get(school).parent());
        TeamId team = visits.aTeam(county, visits.anAccount(county), school);
        return Map.of(
                "measure",
                text(campaigns.reportedBy(school, TwoCounties.SECRET).value()),
                "visit",
                text(visits.planned(
                                team, school, visits.aShortList(), clock.today().plusDays(1))
                        .value()),
                "finding",
                text(findings.reported(school, hazard()).value()),
                "drill",
                text(drills.planned(school, "fever-gate").value()),
                "assignment",
                text(drills.asked(school, TwoCounties.SECRET, "fever-class").value()));
    }

    static HazardDraft hazard() {
        return new HazardDraft(
                TwoCounties.SECRET + " 灭火器过期",
                TwoCounties.SECRET + "楼",
                TwoCounties.SECRET,
                FindingSeverity.DAYS_3,
                TwoCounties.SECRET + "主任",
                LocalDate.of(2026, 11, 20));
    }

    private static String text(UUID id) {
        return id.toString();
    }
}
