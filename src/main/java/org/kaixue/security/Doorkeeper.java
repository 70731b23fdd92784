package org.kaixue.security;

import java.util.Optional;
import java.util.UUID;
import org.kaixue.audit.AuditLog;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Lets in who knows the password of an account that is not disabled. */
@Component
class Doorkeeper implements AuthenticationProvider {

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final GrantsInForce grants;
    private final AuditLog audit;
    private final BusinessClock clock;

    /** Compared with where there is no account, so that the time an answer takes does not tell which names exist. */
    private final String noAccount;

    Doorkeeper(
            AccountRepository accounts,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            GrantsInForce grants,
            AuditLog audit,
            BusinessClock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.throttle = throttle;
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
            return letIn(username, password, address);
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
        throttle.succeeded(username, address);
        if (account.get().disabled()) {
            audit.refused("account.sign-in", "account", account.get().id().toString());
            throw new DisabledException("The account is disabled");
        }
        if (account.get().secretLapsed(clock.now())) {
            audit.refused("account.sign-in", "account", account.get().id().toString());
            throw new CredentialsExpiredException("The one-time secret came too late");
        }
        return new SignedInToken(new SignedIn(account.get().id(), username, address), grants);
    }
}
