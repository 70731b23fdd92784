package org.kaixue.security;

import java.time.Instant;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.AuditLog.Change;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The password of the signed-in person. */
@Service
public class OwnPassword {

    private final AccountRepository accounts;
    private final People people;
    private final PasswordEncoder encoder;
    private final PasswordRules rules;
    private final SignInThrottle throttle;
    private final OpenSessions sessions;
    private final AuditLog audit;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    OwnPassword(
            AccountRepository accounts,
            People people,
            PasswordEncoder encoder,
            PasswordRules rules,
            SignInThrottle throttle,
            OpenSessions sessions,
            AuditLog audit,
            BusinessClock clock,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.people = people;
        this.encoder = encoder;
        this.rules = rules;
        this.throttle = throttle;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /** Whether the person has to set a password before anything else. */
    public boolean mustBeSet() {
        return Session.person()
                .flatMap(person -> people.find(person.account()))
                .map(KnownPerson::mustSetPassword)
                .orElse(false);
    }

    /**
     * Sets it; the person's sessions elsewhere end. Guessing the current one is slowed down as at sign-in, because a
     * screen left open must not give the account away.
     *
     * @param sessionId the session that goes on
     * @throws RuleViolation with the field {@code current} or {@code password} that it is about
     */
    public void change(String current, String password, String sessionId) {
        SignedIn person = Session.person().orElseThrow(AccessRefused::new);
        try {
            throttle.attempt(person.username(), person.address());
        } catch (SignInThrottled wait) {
            throw RuleViolation.at("current", "security.password.throttled", wait.minutes());
        }
        checkCurrent(person, current);
        throttle.succeeded(person.username(), person.address());
        if (current.equals(password)) {
            throw RuleViolation.at("password", "security.password.same");
        }
        rules.check(person.username(), password);
        Instant now = clock.now();
        transaction.executeWithoutResult(status -> {
            Account account = account(person);
            account.takePassword(encoder.encode(password), false);
            account.endSessions(now);
            events.publishEvent(new AccountChanged(person.account()));
            audit.changed(
                    new Change("account.password", "account", person.account().toString(), null, null, null, null));
        });
        sessions.endExcept(person.account(), sessionId, now);
    }

    private void checkCurrent(SignedIn person, String current) {
        if (!encoder.matches(current, account(person).passwordHash())) {
            audit.refused("account.password", "account", person.account().toString());
            throw RuleViolation.at("current", "security.password.not-current");
        }
    }

    private Account account(SignedIn person) {
        return accounts.findById(person.account()).orElseThrow(AccessRefused::new);
    }
}
