package org.kaixue.supervision.ui;

import java.util.UUID;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.ui.Address;
import org.kaixue.supervision.VisitId;

/** Where the pages of supervision are. */
final class VisitLinks {

    static final String SUPERVISION = "supervision";
    static final String VISIT = "supervision/visit";
    static final String TEAMS = "supervision/teams";

    private VisitLinks() {}

    static Address visit(VisitId id) {
        return Address.of(VISIT + "/" + id.value());
    }

    static Address of(String unitCode) {
        return Address.of(SUPERVISION).with("unit", unitCode);
    }

    static VisitId id(String parameter) {
        try {
            return new VisitId(UUID.fromString(parameter));
        } catch (IllegalArgumentException unreadable) {
            throw new AccessRefused();
        }
    }
}
