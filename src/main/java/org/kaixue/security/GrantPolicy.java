package org.kaixue.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kaixue.common.Permission;
import org.kaixue.common.Role;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitTree;

/**
 * Which roles a person may give, and where (decision 011): nobody gives a permission that he does not hold, except that whoever keeps
 * accounts gives the ordinary roles of schools within his subtree.
 *
 * @param held what the giver is granted now
 */
record GrantPolicy(List<Grant> held, UnitTree tree) {

    private static final Set<Role> OFFICERS = EnumSet.of(Role.COUNTY_OFFICER, Role.BUREAU_OFFICER);

    /** The answer; each but the first is the reason for a refusal. */
    enum Answer {
        ALLOWED,
        OUT_OF_REACH,
        ONLY_ADMINISTRATOR,
        ONLY_FROM_ABOVE;

        boolean allowed() {
            return this == ALLOWED;
        }

        /** The translation key of the reason. */
        String key() {
            return "security.grant.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    Answer answer(Role role, UnitId unit) {
        if (held.stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR && covers(grant, unit))) {
            return Answer.ALLOWED;
        }
        if (held.stream().noneMatch(grant -> grant.role().may(Permission.ACCOUNTS_WRITE) && covers(grant, unit))) {
            return Answer.OUT_OF_REACH;
        }
        return switch (role) {
            case LOGISTICS, PRINCIPAL, DOCTOR, DUTY_LEADER, SUPERVISOR -> Answer.ALLOWED;
            case COUNTY_OFFICER ->
                officerAbove(unit) && tree.get(unit).kind() == UnitKind.COUNTY
                        ? Answer.ALLOWED
                        : Answer.ONLY_FROM_ABOVE;
            case BUREAU_OFFICER, ADMINISTRATOR -> Answer.ONLY_ADMINISTRATOR;
        };
    }

    private boolean covers(Grant grant, UnitId unit) {
        return tree.contains(grant.unit(), unit);
    }

    private boolean officerAbove(UnitId unit) {
        return held.stream()
                .anyMatch(grant ->
                        OFFICERS.contains(grant.role()) && !grant.unit().equals(unit) && covers(grant, unit));
    }
}
