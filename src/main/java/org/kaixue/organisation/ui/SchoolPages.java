package org.kaixue.organisation.ui;

import org.kaixue.common.ui.Address;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;

/** The addresses of the organisation's pages. */
public final class SchoolPages {

    static final String SCHOOLS = "organisation";
    static final String SCHOOL = "organisation/school";
    static final String COUNTY = "organisation/county";
    public static final String TAB = "tab";

    private SchoolPages() {}

    /** A school's page; {@code tab=profile}, {@code headcounts}, {@code facilities} or {@code opening} opens a part. */
    public static String path(UnitId school) {
        return SCHOOL + "/" + school.value();
    }

    /** A unit's page: a school's own, and of what stands above schools the list of its schools. */
    public static Address of(UnitNode unit) {
        return unit.kind() == UnitKind.SCHOOL
                ? Address.of(SCHOOL + "/" + unit.code())
                : Address.of(SCHOOLS).with(Scopes.UNIT, unit.code());
    }

    /** A unit's own page, where it is described and edited: a school's, a county's, and of the prefecture its schools. */
    static Address own(UnitNode unit) {
        return unit.kind() == UnitKind.COUNTY ? Address.of(COUNTY + "/" + unit.code()) : of(unit);
    }
}
