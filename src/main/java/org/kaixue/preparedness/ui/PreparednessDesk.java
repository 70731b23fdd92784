package org.kaixue.preparedness.ui;

import org.kaixue.chart.ChartCache;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Exports;
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
import org.kaixue.preparedness.PlanApprovals;
import org.kaixue.preparedness.PlanContent;
import org.kaixue.preparedness.PlanDrafts;
import org.kaixue.preparedness.PlanTemplates;
import org.kaixue.preparedness.UnitPlans;
import org.springframework.stereotype.Component;

/** What the pages of plans work with. */
@Component
record PreparednessDesk(
        UnitPlans plans,
        PlanDrafts drafts,
        PlanContent content,
        PlanApprovals approvals,
        PlanTemplates templates,
        Units units,
        Terms terms,
        Jurisdiction jurisdiction,
        ChartCache charts,
        Lists lists,
        Exports exports,
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

    boolean auditRead(UnitId unit) {
        return jurisdiction.may(Permission.AUDIT_READ, unit);
    }
}
