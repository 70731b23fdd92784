package org.kaixue.organisation;

import java.util.Comparator;
import java.util.List;
import org.kaixue.audit.AuditLog;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Permission;
import org.kaixue.common.SystemWork;
import org.springframework.stereotype.Service;

/**
 * Whether the signed-in person may do something to a unit's records: the first question of every service method.
 *
 * <p>A grant covers its unit, all units below it, and the teaching points that a covered central school manages.
 */
@Service
public class Jurisdiction {

    private final Grants grants;
    private final Units units;
    private final AuditLog audit;

    Jurisdiction(Grants grants, Units units, AuditLog audit) {
        this.grants = grants;
        this.units = units;
        this.audit = audit;
    }

    /** Refuses, and records the refusal, unless {@link #may(Permission, UnitId)}. */
    public void require(Permission permission, UnitId unit) {
        if (!may(permission, unit)) {
            audit.refused(permission.name(), "unit", unit.value().toString());
            throw new AccessRefused();
        }
    }

    /** Refuses, and records the refusal, unless the person has the permission over some unit. */
    public void requireSomewhere(Permission permission) {
        if (!maySomewhere(permission)) {
            audit.refused(permission.name(), "portal", null);
            throw new AccessRefused();
        }
    }

    /** Refuses, and records the refusal, unless the person has the permission over every unit there is. */
    public void requireEverywhere(Permission permission) {
        if (!mayEverywhere(permission)) {
            audit.refused(permission.name(), "portal", null);
            throw new AccessRefused();
        }
    }

    public boolean mayEverywhere(Permission permission) {
        List<UnitNode> roots = units.tree().roots();
        return SystemWork.current().isPresent()
                || (!roots.isEmpty() && roots.stream().allMatch(root -> may(permission, root.id())));
    }

    public boolean may(Permission permission, UnitId unit) {
        if (SystemWork.current().isPresent()) {
            return true;
        }
        UnitTree tree = units.tree();
        return grants.current().stream()
                .anyMatch(grant -> grant.role().may(permission) && covers(tree, grant.unit(), unit));
    }

    public boolean maySomewhere(Permission permission) {
        return SystemWork.current().isPresent()
                || grants.current().stream().anyMatch(grant -> grant.role().may(permission));
    }

    /** Whether what is set for the unit holds for any unit over which the person has the permission. */
    public boolean concerns(Permission permission, UnitId unit) {
        UnitTree tree = units.tree();
        return may(permission, unit)
                || grants.current().stream()
                        .anyMatch(grant -> grant.role().may(permission) && tree.contains(unit, grant.unit()));
    }

    /** The topmost units over which the person has the permission, none of them below another, largest tier first. */
    public List<UnitNode> roots(Permission permission) {
        UnitTree tree = units.tree();
        if (SystemWork.current().isPresent()) {
            return tree.roots();
        }
        return tree.all().stream()
                .filter(node -> may(permission, node.id()))
                .filter(node -> node.parent() == null || !may(permission, node.parent()))
                .sorted(Comparator.comparing(UnitNode::kind).thenComparing(node -> node.managedBy() != null))
                .toList();
    }

    private static boolean covers(UnitTree tree, UnitId granted, UnitId unit) {
        if (tree.contains(granted, unit)) {
            return true;
        }
        UnitNode node = tree.get(unit);
        return node.managedBy() != null && tree.contains(granted, node.managedBy());
    }
}
