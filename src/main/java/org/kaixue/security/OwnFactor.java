package org.kaixue.security;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.AuditLog.Change;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.KeyUnfit;
import org.kaixue.common.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The second factor of the signed-in person (decision 016). */
@Service
public class OwnFactor {

    private static final Logger LOG = LoggerFactory.getLogger(OwnFactor.class);
    private static final int RECOVERY_CODES = 8;
    private static final int GROUPS = 4;

    private final SecondFactors factors;
    private final AccountRepository accounts;
    private final People people;
    private final SignInThrottle throttle;
    private final OpenSessions sessions;
    private final AuditLog audit;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final SecureRandom random = new SecureRandom();

    OwnFactor(
            SecondFactors factors,
            AccountRepository accounts,
            People people,
            SignInThrottle throttle,
            OpenSessions sessions,
            AuditLog audit,
            BusinessClock clock,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.factors = factors;
        this.accounts = accounts;
        this.people = people;
        this.throttle = throttle;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /** Whether the person has to set it up before anything else. */
    public boolean mustBeSet() {
        return Session.person()
                .flatMap(person -> people.find(person.account()))
                .map(person -> person.mustSetFactor(clock.today()))
                .orElse(false);
    }

    public boolean isSet() {
        return people.find(person().account()).map(KnownPerson::hasFactor).orElse(false);
    }

    /** Whether a role of the person requires it. */
    public boolean isRequired() {
        return people.find(person().account())
                .map(person -> person.factorRequired(clock.today()))
                .orElse(false);
    }

    /** How many recovery codes have not been used. */
    public int codesLeft() {
        return factors.codesLeft(person().account());
    }

    /** A secret to put into an app; nothing changes before {@link #set}. */
    public NewFactor propose() {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        return new NewFactor(secret, person().username());
    }

    /**
     * Sets the factor, or puts it in the place of the one before. The person's sessions elsewhere end: they were opened
     * without it.
     *
     * @param code what the app shows for the new secret
     * @param current a code of the factor before, or a recovery code; not asked for where there is none
     * @param sessionId the session that goes on
     * @return the recovery codes, readable here and never again
     * @throws RuleViolation with the field {@code code} or {@code current} that it is about
     */
    public List<String> set(NewFactor factor, String code, String current, String sessionId) {
        SignedIn person = person();
        UUID id = person.account();
        OptionalLong step = Totp.match(factor.secret(), code.replaceAll("\\s", ""), clock.now());
        if (step.isEmpty()) {
            throw RuleViolation.at("code", "security.factor.wrong");
        }
        if (factors.has(id)) {
            requireCurrent(person, current);
        }
        List<String> codes = Stream.generate(() -> OneTimeSecret.next(GROUPS))
                .limit(RECOVERY_CODES)
                .toList();
        Instant now = clock.now();
        withKey(
                "code",
                () -> Boolean.TRUE.equals(transaction.execute(status -> {
                    factors.keep(id, factor.secret(), step.getAsLong(), codes);
                    accounts.findById(id).orElseThrow(AccessRefused::new).endSessions(now);
                    record("account.factor", id);
                    return true;
                })));
        sessions.endExcept(id, sessionId, now);
        return codes;
    }

    /**
     * Takes the factor away.
     *
     * @throws RuleViolation where a role requires it, or with the field {@code current} where the code is wrong
     */
    public void remove(FactorRemoval removal) {
        SignedIn person = person();
        if (isRequired()) {
            audit.refused("account.factor-remove", "account", person.account().toString());
            throw new RuleViolation("security.factor.required");
        }
        requireCurrent(person, removal.current());
        transaction.executeWithoutResult(status -> {
            factors.drop(person.account());
            record("account.factor-remove", person.account());
        });
    }

    private void requireCurrent(SignedIn person, String current) {
        try {
            throttle.attempt(person.username(), person.address());
        } catch (SignInThrottled wait) {
            throw RuleViolation.at("current", "security.factor.throttled", wait.minutes());
        }
        if (!withKey("current", () -> factors.passes(person.account(), current))) {
            audit.refused("account.factor", "account", person.account().toString());
            throw RuleViolation.at("current", "security.factor.wrong");
        }
        throttle.succeeded(person.username(), person.address());
    }

    /** Only the portal's operator can mend its key; the person reads that, at the field. */
    private static boolean withKey(String field, BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (KeyUnfit e) {
            LOG.error("A second factor can be neither set up nor checked", e);
            throw RuleViolation.at(field, "security.factor.key");
        }
    }

    private void record(String action, UUID account) {
        events.publishEvent(new AccountChanged(account));
        audit.changed(new Change(action, "account", account.toString(), null, null, null, null));
    }

    private static SignedIn person() {
        return Session.person().orElseThrow(AccessRefused::new);
    }
}
