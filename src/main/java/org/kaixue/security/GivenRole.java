package org.kaixue.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.common.Role;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.UnitId;

/** A role that an account holds over a unit, in a term, until a date. */
@Entity
@Table(name = "account_grant")
class GivenRole {

    @Id
    private UUID id;

    @Column
    @Enumerated(EnumType.STRING)
    private Role role;

    @Column
    private UUID unitId;

    @Column
    private @Nullable UUID termId;

    @Column
    private @Nullable LocalDate untilDate;

    protected GivenRole() {}

    GivenRole(GrantDraft draft) {
        id = Ids.next();
        role = draft.role();
        unitId = draft.unit().value();
        termId = draft.term() == null ? null : draft.term().value();
        untilDate = draft.until();
    }

    GrantDraft draft() {
        return new GrantDraft(role, new UnitId(unitId), termId == null ? null : new TermId(termId), untilDate);
    }
}
