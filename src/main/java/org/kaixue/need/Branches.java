package org.kaixue.need;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;

/** The units right below a scope, or all schools in it, each with its sums, and which of them every unit further down belongs to. */
final class Branches {

    private final List<Branch> branches = new ArrayList<>();
    private final Map<UnitId, Branch> byUnit = new HashMap<>();
    private final List<UnitId> depots = new ArrayList<>();

    /**
     * @param bySchool whether the units asked for are the schools themselves, however many tiers lie between
     */
    Branches(SupplyInputs inputs, boolean bySchool) {
        UnitTree tree = inputs.tree();
        UnitNode scope = tree.get(inputs.query().unit());
        addDepot(scope);
        if (bySchool && scope.kind() == UnitKind.SCHOOL) {
            byUnit.put(scope.id(), branch(scope, inputs));
        }
        for (UnitNode child : tree.children(scope.id())) {
            assign(tree, child, bySchool ? null : branch(child, inputs), inputs);
        }
    }

    private Branch branch(UnitNode unit, SupplyInputs inputs) {
        Branch branch = new Branch(unit, inputs);
        branches.add(branch);
        return branch;
    }

    private void assign(UnitTree tree, UnitNode unit, @Nullable Branch above, SupplyInputs inputs) {
        addDepot(unit);
        Branch branch = above == null && unit.kind() == UnitKind.SCHOOL ? branch(unit, inputs) : above;
        if (branch != null) {
            byUnit.put(unit.id(), branch);
        }
        for (UnitNode child : tree.children(unit.id())) {
            assign(tree, child, above, inputs);
        }
    }

    private void addDepot(UnitNode unit) {
        if (unit.kind() != UnitKind.SCHOOL) {
            depots.add(unit.id());
        }
    }

    List<Branch> all() {
        return branches;
    }

    /** The units that keep a depot. */
    List<UnitId> depots() {
        return depots;
    }

    /** The branch to which a unit belongs; null for what lies above the branches. */
    @Nullable
    Branch of(UnitId unit) {
        return byUnit.get(unit);
    }

    /** One unit that gets a line of its own. */
    static final class Branch {

        private final UnitNode unit;
        private final Totals[] totals;
        private int schools;
        private int red;
        private int blockers;
        private Judgement @Nullable [] only;

        Branch(UnitNode unit, SupplyInputs inputs) {
            this.unit = unit;
            this.totals = Totals.of(inputs);
        }

        void add(Judgement[] school, boolean withUsage) {
            schools++;
            only = unit.kind() == UnitKind.SCHOOL ? school : null;
            boolean anyRed = false;
            for (int n = 0; n < totals.length; n++) {
                totals[n].add(school[n], withUsage);
                blockers |= school[n].blockers();
                anyRed |= school[n].band() == CoverBand.RED;
            }
            red += anyRed ? 1 : 0;
        }

        UnitNode unit() {
            return unit;
        }

        Totals totals(int item) {
            return totals[item];
        }

        int schools() {
            return schools;
        }

        int red() {
            return red;
        }

        int blockers() {
            return blockers;
        }

        Cover cover(int item, Bands bands) {
            Judgement[] school = only;
            return school == null ? totals[item].pooled(bands) : school[item].cover(bands);
        }

        Position position(int item, Bands bands, SupplyInputs inputs) {
            Judgement[] school = only;
            return totals[item].position(
                    cover(item, bands),
                    school == null ? totals[item].pooledRunOut(inputs.termEnd()) : school[item].runOutDay());
        }
    }
}
