package org.kaixue.security;

import java.security.SecureRandom;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.AuditLog.Change;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The second factor of the signed-in person (decision 011). */
@Service
public class OwnFactor {

    private static final int RECOVERY_CODES = 8;
    private static final int GROUPS = 4;

    private final SecondFactors factors;
    private final People people;
    private final SignInThrottle throttle;
    private final AuditLog audit;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final SecureRandom random = new SecureRandom();

    OwnFactor(
            SecondFactors factors,
            People people,
            SignInThrottle throttle,
            AuditLog audit,
            BusinessClock clock,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.factors = factors;
        this.people = people;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /** Whether the person has to set it up before anything else. */
    public boolean mustBeSet() {
        return Session.person()
                .flatMap(person -> people.find(person.account()))
                .map(KnownPerson::mustSetFactor)
                .orElse(false);
    }

    public boolean isSet() {
        return factors.has(person().account());
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
     * Sets the factor, or puts it in the place of the one before.
     *
     * @param code what the app shows for the new secret
     * @param current a code of the factor before, or a recovery code; not asked for where there is none
     * @return the recovery codes, readable here and never again
     * @throws RuleViolation with the field {@code code} or {@code current} that it is about
     */
    public List<String> set(NewFactor factor, String code, String current) {
        SignedIn person = person();
        UUID account = person.account();
        if (factors.has(account)) {
            requireCurrent(person, current);
        }
        OptionalLong step = Totp.match(factor.secret(), code.replaceAll("\\s", ""), clock.now());
        if (step.isEmpty()) {
            throw RuleViolation.at("code", "security.factor.wrong");
        }
        List<String> codes = Stream.generate(() -> OneTimeSecret.next(GROUPS))
                .limit(RECOVERY_CODES)
                .toList();
        transaction.executeWithoutResult(status -> {
            factors.keep(account, factor.secret(), step.getAsLong(), codes);
            events.publishEvent(new AccountChanged(account));
            audit.changed(new Change("account.factor", "account", account.toString(), null, null, null, null));
        });
        return codes;
    }

    private void requireCurrent(SignedIn person, String current) {
        try {
            throttle.attempt(person.username(), person.address());
        } catch (SignInThrottled wait) {
            throw RuleViolation.at("current", "security.password.throttled", wait.minutes());
        }
        if (!factors.passes(person.account(), current)) {
            audit.refused("account.factor", "account", person.account().toString());
            throw RuleViolation.at("current", "security.factor.wrong");
        }
        throttle.succeeded(person.username(), person.address());
    }

    private static SignedIn person() {
        return Session.person().orElseThrow(AccessRefused::new);
    }
}
