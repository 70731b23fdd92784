package org.kaixue.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.common.Actors;
import org.kaixue.common.BusinessClock;
import org.springframework.stereotype.Component;

/** Says who enters what is being entered, and records each change of this room's records with its transaction. */
@Component
class Register {

    private final AuditLog audit;
    private final Actors actors;
    private final BusinessClock clock;

    Register(AuditLog audit, Actors actors, BusinessClock clock) {
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    Declaration.Entry entry() {
        return new Declaration.Entry(clock.now(), actors.current().name());
    }

    /** Records a change of a record of a unit; before is null for a new one, after for one that is gone. */
    void changed(
            String action, String kind, UUID id, @Nullable UUID unit, @Nullable String before, @Nullable String after) {
        audit.changed(new AuditLog.Change("organisation." + action, kind, id.toString(), unit, before, after, null));
    }
}
