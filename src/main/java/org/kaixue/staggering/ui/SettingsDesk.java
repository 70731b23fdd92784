package org.kaixue.staggering.ui;

import org.kaixue.common.Permission;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Lists;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.kaixue.staggering.Arrangements;
import org.springframework.stereotype.Component;

/** What the page of a school's settings works with. */
@Component
record SettingsDesk(Arrangements arrangements, Units units, Jurisdiction jurisdiction, Lists lists, Texts texts) {

    /** The settings of a school as one person sees them in one term. */
    SettingsVisit visit(UnitNode school, TermId term, Runnable refresh) {
        return new SettingsVisit(
                this,
                school,
                term,
                arrangements.of(school.id(), term),
                jurisdiction.may(Permission.STAGGERING_WRITE, school.id()),
                refresh);
    }
}
