package org.kaixue.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Actor;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Component;

/** Who may take a document back: who keeps the stock, and who issued something on the day he did (decision 010). */
@Component
class ReversalRight {

    private final Jurisdiction jurisdiction;
    private final Actors actors;
    private final BusinessClock clock;

    ReversalRight(Jurisdiction jurisdiction, Actors actors, BusinessClock clock) {
        this.jurisdiction = jurisdiction;
        this.actors = actors;
        this.clock = clock;
    }

    /** Refuses, and records the refusal, unless {@link #holds}. */
    void require(UnitId unit, Claim claim) {
        if (!ownIssueOfToday(unit, claim)) {
            jurisdiction.require(Permission.STOCK_WRITE, unit);
        }
    }

    /** Whether the signed-in person may take the document back, if it has not been taken back yet. */
    boolean holds(UnitId unit, Claim claim) {
        return claim.kind() != DocumentKind.REVERSE
                && (ownIssueOfToday(unit, claim) || jurisdiction.may(Permission.STOCK_WRITE, unit));
    }

    private boolean ownIssueOfToday(UnitId unit, Claim claim) {
        Actor actor = actors.current();
        return claim.kind() == DocumentKind.ISSUE
                && LocalDate.ofInstant(claim.postedAt(), BusinessClock.ZONE).equals(clock.today())
                && claim.poster().equals(actor.name())
                && Objects.equals(claim.account(), actor.account())
                && (jurisdiction.may(Permission.STOCK_ISSUE, unit) || jurisdiction.may(Permission.KIT_ISSUE, unit));
    }

    /** What a document says of who posted it and when. */
    record Claim(
            DocumentKind kind,
            Instant postedAt,
            String poster,
            @Nullable UUID account) {}
}
