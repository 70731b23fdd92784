package org.kaixue.organisation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.kaixue.common.Permission;
import org.kaixue.intake.Reach;
import org.springframework.stereotype.Component;

/** Which records of the organisation the signed-in person may bring in by a sheet: those that he may write. */
@Component
class SheetReach {

    private final Jurisdiction jurisdiction;

    SheetReach(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    Reach reach() {
        if (!jurisdiction.maySomewhere(Permission.ORGANISATION_WRITE)) {
            return Reach.NOWHERE;
        }
        return jurisdiction.mayEverywhere(Permission.ORGANISATION_WRITE) ? Reach.EVERYWHERE : Reach.SOMEWHERE;
    }

    void require() {
        jurisdiction.requireSomewhere(Permission.ORGANISATION_WRITE);
    }

    void require(UnitId unit) {
        jurisdiction.require(Permission.ORGANISATION_WRITE, unit);
    }

    boolean mayWrite(UnitId unit) {
        return jurisdiction.may(Permission.ORGANISATION_WRITE, unit);
    }

    /** The schools that the person may write. */
    Collection<UnitNode> schools(UnitTree tree) {
        return tree.all().stream()
                .filter(unit -> unit.kind() == UnitKind.SCHOOL && mayWrite(unit.id()))
                .toList();
    }

    /** The counties that the person may write, and those of the schools that he may write. */
    Collection<UnitNode> counties(UnitTree tree) {
        Set<UnitId> above = new HashSet<>();
        schools(tree).forEach(school -> {
            if (school.parent() != null) {
                above.add(school.parent());
            }
        });
        return tree.all().stream()
                .filter(unit -> unit.kind() == UnitKind.COUNTY && (above.contains(unit.id()) || mayWrite(unit.id())))
                .toList();
    }
}
