package org.kaixue.preparedness;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a unit stands with one of its plans.
 *
 * @param inForce the approved version; null where there is none
 * @param open the version that is written or waits; null where there is none
 */
public record PlanStanding(
        PlanKind kind, @Nullable Brief inForce, @Nullable Brief open, Standing standing) {

    /** So many days before it must be reviewed a plan is due soon. */
    public static final int NOTICE_DAYS = 14;

    /**
     * A version in short.
     *
     * @param since when it was decided, else submitted, else begun
     * @param posts for which a holder and a deputy are named
     */
    public record Brief(PlanId id, int number, PlanState state, LocalDate reviewBy, Instant since, int posts) {}

    static PlanStanding of(PlanKind kind, @Nullable Brief inForce, @Nullable Brief open, LocalDate today) {
        return new PlanStanding(kind, inForce, open, judge(inForce, open, today));
    }

    private static Standing judge(@Nullable Brief inForce, @Nullable Brief open, LocalDate today) {
        if (inForce != null && !inForce.reviewBy().isBefore(today)) {
            return inForce.reviewBy().isAfter(today.plusDays(NOTICE_DAYS)) ? Standing.IN_FORCE : Standing.DUE_SOON;
        }
        if (inForce != null) {
            return Standing.OVERDUE;
        }
        if (open == null) {
            return Standing.NONE;
        }
        return switch (open.state()) {
            case SUBMITTED -> Standing.WAITING;
            case RETURNED -> Standing.RETURNED;
            default -> Standing.DRAFTED;
        };
    }

    /** Whether a version waits to be approved. */
    public boolean waiting() {
        return open != null && open.state() == PlanState.SUBMITTED;
    }

    /** The version that a reader wants to see: what is in force, else what is written. */
    public @Nullable Brief shown() {
        return inForce == null ? open : inForce;
    }
}
