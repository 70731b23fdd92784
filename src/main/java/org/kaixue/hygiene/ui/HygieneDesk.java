package org.kaixue.hygiene.ui;

import org.kaixue.chart.ChartCache;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Lists;
import org.kaixue.hygiene.HygieneLogs;
import org.kaixue.hygiene.HygienePlans;
import org.kaixue.hygiene.HygieneStandards;
import org.kaixue.hygiene.HygieneSurveys;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.kaixue.organisation.ui.Scope;
import org.springframework.stereotype.Component;

/** What the page of hygiene works with. */
@Component
record HygieneDesk(
        HygienePlans plans,
        HygieneLogs logs,
        HygieneSurveys surveys,
        HygieneStandards standards,
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

    /** The address of the page that names what it shows. */
    Address scoped(Scope scope, Address address) {
        return address.with("unit", unit(scope.unit()).code())
                .with("term", terms.get(scope.term()).code());
    }

    boolean reports(UnitId unit) {
        return jurisdiction.may(Permission.CAMPAIGN_REPORT, unit);
    }

    /** Whether the person may set the standard of all. */
    boolean writes() {
        return jurisdiction.mayEverywhere(Permission.CAMPAIGN_WRITE);
    }
}
