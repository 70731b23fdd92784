package org.kaixue.readiness;

import java.util.Arrays;
import java.util.List;
import org.kaixue.common.RuleViolation;

/**
 * Why a stage cannot be approved now.
 *
 * @param values what its sentence takes: whole numbers and texts
 */
public record Hindrance(Kind kind, List<Object> values) {

    public Hindrance {
        values = List.copyOf(values);
    }

    /** The reasons, those about the person first. */
    public enum Kind {
        /** The other tier approves this stage. */
        TIER,
        /** Who approves has answered or submitted the school's own assessment. */
        OWN_ASSESSMENT,
        /** Who approves was in the team of a visit on which it stands. */
        OWN_VISIT,
        /** Nothing is to be approved in this state. */
        STATE,
        /** Neither tier has evaluated it. */
        NOT_EVALUATED,
        /** The prefecture has not inspected it, which the rule of the stage asks for. */
        NOT_INSPECTED,
        /** Veto items that are not met. */
        VETO,
        /** Items without an answer. */
        INCOMPLETE,
        /** Too few points, or a failed item where none may fail. */
        SCORE;

        /** Whether another person might approve at this moment. */
        public boolean personal() {
            return this == TIER || this == OWN_ASSESSMENT || this == OWN_VISIT;
        }
    }

    static Hindrance of(Kind kind, Object... values) {
        return new Hindrance(kind, Arrays.asList(values));
    }

    /** The translation key of the sentence. */
    public String key() {
        return "readiness.hindrance." + kind;
    }

    RuleViolation refusal() {
        return new RuleViolation(key(), values.toArray());
    }
}
