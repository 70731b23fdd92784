package org.kaixue.campaign.ui;

import org.kaixue.campaign.Batches;
import org.kaixue.campaign.Campaigns;
import org.kaixue.campaign.Lessons;
import org.kaixue.campaign.MeasureReports;
import org.kaixue.campaign.Measures;
import org.kaixue.chart.ChartCache;
import org.kaixue.checklist.Checklists;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Lists;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.kaixue.organisation.ui.Scope;
import org.springframework.stereotype.Component;

/** What the pages of campaigns work with. */
@Component
record CampaignDesk(
        Campaigns campaigns,
        Measures measures,
        MeasureReports reports,
        Batches batches,
        Lessons lessons,
        Checklists checklists,
        Units units,
        Terms terms,
        Jurisdiction jurisdiction,
        ChartCache charts,
        Lists lists,
        BusinessClock clock,
        Texts texts) {

    UnitNode unit(UnitId id) {
        return units.tree().get(id);
    }

    /** The address of a page that names what it shows. */
    Address scoped(Scope scope, Address address) {
        return address.with("unit", unit(scope.unit()).code())
                .with("term", terms.get(scope.term()).code());
    }

    boolean writes(UnitId unit) {
        return jurisdiction.may(Permission.CAMPAIGN_WRITE, unit);
    }

    boolean reports(UnitId unit) {
        return jurisdiction.may(Permission.CAMPAIGN_REPORT, unit);
    }

    /** Whether the person may put the schools of a unit into batches. */
    boolean plans(UnitId unit) {
        return writes(unit) && jurisdiction.may(Permission.ORGANISATION_WRITE, unit);
    }
}
