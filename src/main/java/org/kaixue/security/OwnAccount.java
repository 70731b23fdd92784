package org.kaixue.security;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.AuditLog.Change;
import org.kaixue.audit.OwnRecords;
import org.kaixue.audit.OwnRecords.OwnRecord;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The account of the signed-in person: roles, open sessions, last sign-ins. */
@Service
public class OwnAccount {

    private static final int SIGN_INS = 10;

    private final AccountRepository accounts;
    private final GrantRows grants;
    private final OpenSessions sessions;
    private final OwnRecords records;
    private final AuditLog audit;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    OwnAccount(
            AccountRepository accounts,
            GrantRows grants,
            OpenSessions sessions,
            OwnRecords records,
            AuditLog audit,
            BusinessClock clock,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.grants = grants;
        this.sessions = sessions;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    public String username() {
        return person().username();
    }

    public List<GrantRow> roles() {
        UUID account = person().account();
        return grants.of(List.of(account)).getOrDefault(account, List.of());
    }

    /**
     * The sessions open on this node, the newest first.
     *
     * @param here the session in which this is asked
     */
    public List<OwnSession> sessions(String here) {
        return sessions.of(person().account(), here);
    }

    /** Ends all sessions but the one in which this is asked. */
    public void endOthers(String here) {
        UUID id = person().account();
        Instant now = clock.now();
        transaction.executeWithoutResult(status -> {
            accounts.findById(id).orElseThrow(AccessRefused::new).endSessions(now);
            events.publishEvent(new AccountChanged(id));
            audit.changed(new Change("account.end-sessions", "account", id.toString(), null, null, null, null));
        });
        sessions.endExcept(id, here, now);
    }

    /** The last times that somebody signed in with this account or was refused, the newest first. */
    public List<OwnRecord> signIns() {
        person();
        return records.latest("account.sign-in", SIGN_INS);
    }

    private static SignedIn person() {
        return Session.person().orElseThrow(AccessRefused::new);
    }
}
