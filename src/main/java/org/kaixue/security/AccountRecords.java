package org.kaixue.security;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.AuditLog.Change;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;
import org.kaixue.organisation.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records what happened to accounts, in the transaction of the change, and tells those who keep them in memory. */
@Component
record AccountRecords(AuditLog audit, Units units, Terms terms, ApplicationEventPublisher events) {

    void made(Account account) {
        String roles =
                String.join("; ", account.grants().stream().map(this::words).toList());
        record("account.create", account, null, account.username() + "; " + roles);
    }

    void changed(Account account, String action, @Nullable String before, @Nullable String after) {
        events.publishEvent(new AccountChanged(account.id()));
        record(action, account, before, after);
    }

    /** A role as a person reads it. */
    String words(GrantDraft grant) {
        List<UnitNode> path = units.tree().path(grant.unit());
        String unit = path.isEmpty()
                ? grant.unit().value().toString()
                : path.getLast().name().zh();
        return grant.role() + " " + unit
                + (grant.term() == null
                        ? ""
                        : ", term " + terms.get(grant.term()).code())
                + (grant.until() == null ? "" : ", until " + grant.until());
    }

    private void record(String action, Account account, @Nullable String before, @Nullable String after) {
        audit.changed(new Change(action, "account", account.id().toString(), unit(account), before, after, null));
    }

    /** The lowest unit that covers all roles: whoever reads its records keeps the account. */
    private @Nullable UUID unit(Account account) {
        UnitTree tree = units.tree();
        List<List<UnitNode>> paths =
                account.grants().stream().map(grant -> tree.path(grant.unit())).toList();
        List<UnitNode> common = paths.isEmpty() ? new ArrayList<>() : new ArrayList<>(paths.getFirst());
        paths.forEach(common::retainAll);
        return common.isEmpty() ? null : common.getLast().id().value();
    }
}
