package org.kaixue.security;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.KeyUnfit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Lets in who knows the password of an account that is not disabled, and the code where it has a second factor. */
@Component
class Doorkeeper implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final SecondFactors factors;
    private final GrantsInForce grants;
    private final AuditLog audit;
    private final BusinessClock clock;

    /** Compared with where there is no account, so that the time an answer takes does not tell which names exist. */
    private final String noAccount;

    Doorkeeper(
            AccountRepository accounts,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            SecondFactors factors,
            GrantsInForce grants,
            AuditLog audit,
            BusinessClock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.throttle = throttle;
        this.factors = factors;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
        this.noAccount = encoder.encode(Ids.next().toString());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = SignInThrottle.plain(attempt.getName());
        String password = String.valueOf(attempt.getCredentials());
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? Addresses.cut(details.getRemoteAddress())
                : "unknown";
        try {
            return attempt.getDetails() instanceof SignInDetails details && details.code() != null
                    ? letIn(details.awaited(), details.code())
                    : letIn(username, password, address);
        } catch (KeyUnfit e) {
            LOG.error("A second factor cannot be checked", e);
            throw new CodeUncheckable(e);
        } catch (DataAccessException | TransactionException e) {
            throw new AuthenticationServiceException("The accounts cannot be read", e);
        }
    }

    private Authentication letIn(String username, String password, String address) {
        if (accounts.count() == 0) {
            throw new NoAccountsYet();
        }
        throttle.attempt(username, address);
        Optional<Account> account = accounts.findByUsername(username);
        boolean right = password.length() <= PasswordRules.LONGEST * 2
                && encoder.matches(password, account.map(Account::passwordHash).orElse(noAccount));
        if (account.isEmpty() || !right) {
            // A name that is no account's is not kept: it may be a password typed into the wrong field.
            audit.refused(
                    "account.sign-in",
                    "account",
                    account.map(Account::id).map(UUID::toString).orElse(null));
            throw new BadCredentialsException("Wrong user name or password");
        }
        boolean codeAwaited = factors.has(account.get().id());
        if (!codeAwaited) {
            throttle.succeeded(username, address);
        }
        requireOpen(account.get());
        SignedIn person = new SignedIn(account.get().id(), username, address);
        if (codeAwaited) {
            throw new CodeAwaited(new AwaitedCode(person, clock.now()), false);
        }
        return new SignedInToken(person, grants);
    }

    /** The second step. Wrong codes count as wrong passwords do, and a right password alone does not clear them. */
    private Authentication letIn(@Nullable AwaitedCode awaited, String code) {
        if (awaited == null || awaited.late(clock.now())) {
            throw new SessionAuthenticationException("The code came too late");
        }
        SignedIn person = awaited.person();
        throttle.attempt(person.username(), person.address());
        requireOpen(accounts.findById(person.account())
                .orElseThrow(() -> new BadCredentialsException("The account is gone")));
        if (!factors.passes(person.account(), code)) {
            audit.refused("account.sign-in", "account", person.account().toString());
            throw new CodeAwaited(awaited, true);
        }
        throttle.succeeded(person.username(), person.address());
        return new SignedInToken(person, grants);
    }

    private void requireOpen(Account account) {
        if (account.disabled()) {
            audit.refused("account.sign-in", "account", account.id().toString());
            throw new DisabledException("The account is disabled");
        }
        if (account.secretLapsed(clock.now())) {
            audit.refused("account.sign-in", "account", account.id().toString());
            throw new CredentialsExpiredException("The one-time secret came too late");
        }
    }
}
