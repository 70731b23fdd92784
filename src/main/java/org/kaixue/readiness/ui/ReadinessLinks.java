package org.kaixue.readiness.ui;

import org.kaixue.common.ui.Address;
import org.kaixue.organisation.Stage;
import org.kaixue.supervision.VisitId;

/** Where the pages of readiness are. */
final class ReadinessLinks {

    static final String BOARD = "readiness";
    static final String STATE = "state";
    static final String FACT = "fact";
    static final String TERM = "term";
    static final String UNIT = "unit";

    private ReadinessLinks() {}

    static Address of(String unitCode) {
        return Address.of(BOARD).with(UNIT, unitCode);
    }

    static Address of(String schoolCode, Stage stage, String term) {
        return Address.of(BOARD + "/" + schoolCode + "/" + stage).with(TERM, term);
    }

    static Address visit(VisitId visit) {
        return Address.of("supervision/visit/" + visit.value());
    }
}
