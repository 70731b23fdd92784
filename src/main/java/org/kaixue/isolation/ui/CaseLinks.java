package org.kaixue.isolation.ui;

import org.kaixue.common.ui.Address;
import org.kaixue.isolation.CaseId;
import org.kaixue.organisation.UnitNode;

/** The addresses of the pages of cases. */
final class CaseLinks {

    static final String ROOMS = "isolation";
    static final String CASE = "isolation/case";
    static final String NEW = "isolation/new";
    static final String CASES = "isolation/cases";
    static final String LIMITS = "isolation/limits";
    static final String STATE = "state";
    static final String BACK = "back";

    private static final String UNIT = "unit";

    private CaseLinks() {}

    static Address rooms(UnitNode unit) {
        return Address.of(ROOMS).with(UNIT, unit.code());
    }

    static Address of(CaseId id) {
        return Address.of(CASE + "/" + id.value());
    }

    static Address begin(UnitNode school) {
        return Address.of(NEW).with(UNIT, school.code());
    }

    static Address cases(UnitNode unit) {
        return Address.of(CASES).with(UNIT, unit.code());
    }
}
