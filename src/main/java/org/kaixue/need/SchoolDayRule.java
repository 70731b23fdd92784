package org.kaixue.need;

import org.kaixue.organisation.SchoolDays;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.UnitId;

/** Which days are school days for a stage in a county, in day or boarding schools; answered from memory. */
@FunctionalInterface
interface SchoolDayRule {

    SchoolDays days(UnitId county, Stage stage, boolean boarding);
}
