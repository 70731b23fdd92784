package org.kaixue.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.AuditLog.Change;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.Jurisdiction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes accounts, gives them roles, sets passwords, shuts accounts out. */
@Service
public class AccountService {

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final PasswordRules rules;
    private final Jurisdiction jurisdiction;
    private final OpenSessions sessions;
    private final AuditLog audit;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    AccountService(
            AccountRepository accounts,
            PasswordEncoder encoder,
            PasswordRules rules,
            Jurisdiction jurisdiction,
            OpenSessions sessions,
            AuditLog audit,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.rules = rules;
        this.jurisdiction = jurisdiction;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Whether the portal has no account yet. */
    @Transactional(readOnly = true)
    public boolean none() {
        return accounts.count() == 0;
    }

    /** Makes one account. */
    @Transactional
    public AccountId create(AccountDraft draft) {
        return create(List.of(draft)).getFirst();
    }

    /** Makes accounts; a password that several of them share is hashed once. */
    @Transactional
    public List<AccountId> create(Collection<AccountDraft> drafts) {
        jurisdiction.requireEverywhere(Permission.PORTAL_ADMINISTER);
        List<AccountId> made = new ArrayList<>();
        @Nullable String lastPassword = null;
        String hash = "";
        for (AccountDraft draft : drafts) {
            String username = free(draft.username());
            checkUnlessOwnWork(username, draft.password());
            if (!draft.password().equals(lastPassword)) {
                lastPassword = draft.password();
                hash = encoder.encode(lastPassword);
            }
            Account account = new Account(username, draft.name(), hash, draft.mustSetPassword(), clock.now());
            account.give(draft.grants());
            accounts.save(account);
            record("account.create", account, username + " " + draft.grants());
            made.add(new AccountId(account.id()));
        }
        return made;
    }

    /** Replaces all grants of an account. */
    @Transactional
    public void give(AccountId id, List<GrantDraft> grants) {
        jurisdiction.requireEverywhere(Permission.PORTAL_ADMINISTER);
        Account account = get(id);
        account.give(grants);
        changed(account);
        record("account.give", account, grants.toString());
    }

    /** Sets another person's password; the person replaces it at the next sign-in, and open sessions end. */
    @Transactional
    public void setPassword(AccountId id, String password) {
        jurisdiction.requireEverywhere(Permission.PORTAL_ADMINISTER);
        Account account = get(id);
        checkUnlessOwnWork(account.username(), password);
        account.takePassword(encoder.encode(password), true);
        changed(account);
        record("account.password", account, null);
        afterCommit(() -> sessions.end(account.id()));
    }

    /** Shuts an account out and ends its sessions. */
    @Transactional
    public void disable(AccountId id) {
        jurisdiction.requireEverywhere(Permission.PORTAL_ADMINISTER);
        Account account = get(id);
        account.disable(clock.now());
        changed(account);
        record("account.disable", account, null);
        afterCommit(() -> sessions.end(account.id()));
    }

    /** Lets a disabled account in again. */
    @Transactional
    public void enable(AccountId id) {
        jurisdiction.requireEverywhere(Permission.PORTAL_ADMINISTER);
        Account account = get(id);
        account.enable();
        changed(account);
        record("account.enable", account, null);
    }

    private String free(String name) {
        String username = name.strip().toLowerCase(Locale.ROOT);
        if (username.isEmpty() || username.length() > 64 || !username.matches("[\\p{L}\\p{N}._@-]+")) {
            throw RuleViolation.at("username", "security.username.malformed");
        }
        if (accounts.existsByUsername(username)) {
            throw RuleViolation.at("username", "security.username.taken", username);
        }
        return username;
    }

    /** The portal's own accounts, such as the demo's, carry passwords that a person may not choose. */
    private void checkUnlessOwnWork(String username, String password) {
        if (SystemWork.current().isEmpty()) {
            rules.check(username, password);
        }
    }

    private Account get(AccountId id) {
        return accounts.findById(id.value()).orElseThrow(AccessRefused::new);
    }

    private void changed(Account account) {
        events.publishEvent(new AccountChanged(account.id()));
    }

    private void record(String action, Account account, @Nullable String after) {
        audit.changed(new Change(action, "account", account.id().toString(), null, null, after, null));
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
