package org.kaixue.people;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.UnitId;

/**
 * Pledges signed against expected, of a class, of a school's staff, or of a whole school.
 *
 * @param clazz the class; null for the staff, and for a whole school
 * @param expected how many of the roster are to sign each kind; a kind of which nobody is in the roster is absent
 */
public record PledgeCount(
        UnitId school, @Nullable ClassId clazz, Map<PledgeKind, Integer> expected, Map<PledgeKind, Integer> signed) {

    public PledgeCount {
        expected = Map.copyOf(expected);
        signed = Map.copyOf(signed);
    }

    public int expected(PledgeKind kind) {
        return expected.getOrDefault(kind, 0);
    }

    public int signed(PledgeKind kind) {
        return signed.getOrDefault(kind, 0);
    }

    /** Those still to sign, of all kinds. */
    public int missing() {
        int missing = 0;
        for (PledgeKind kind : PledgeKind.values()) {
            missing += expected(kind) - signed(kind);
        }
        return missing;
    }

    /** Whether nobody is in the roster, so that nobody knows who is to sign. */
    public boolean unknown() {
        return expected.isEmpty();
    }
}
