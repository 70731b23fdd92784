package org.kaixue.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Bilingual;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Drafts;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes accounts and invites people, gives them roles, resets passwords, shuts accounts out. */
@Service
public class AccountService {

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final PasswordRules rules;
    private final SecondFactors factors;
    private final AccountGuard guard;
    private final Drafts drafts;
    private final OpenSessions sessions;
    private final AccountRecords records;
    private final BusinessClock clock;

    AccountService(
            AccountRepository accounts,
            PasswordEncoder encoder,
            PasswordRules rules,
            SecondFactors factors,
            AccountGuard guard,
            Drafts drafts,
            OpenSessions sessions,
            AccountRecords records,
            BusinessClock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.rules = rules;
        this.factors = factors;
        this.guard = guard;
        this.drafts = drafts;
        this.sessions = sessions;
        this.records = records;
        this.clock = clock;
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
    public List<AccountId> create(Collection<AccountDraft> made) {
        guard.requireMaker();
        List<AccountId> ids = new ArrayList<>();
        @Nullable String lastPassword = null;
        String hash = "";
        for (AccountDraft draft : made) {
            String username = free(draft.username());
            checkUnlessOwnWork(username, draft.password());
            if (!draft.password().equals(lastPassword)) {
                lastPassword = draft.password();
                hash = encoder.encode(lastPassword);
            }
            Account account = new Account(username, draft.name(), hash, draft.mustSetPassword(), clock.now());
            draft.grants().forEach(account::give);
            ids.add(keep(account));
        }
        return ids;
    }

    /** Makes an account that its person enters with a one-time secret. */
    @Transactional
    public Invitation invite(InvitationDraft draft) {
        drafts.check(draft);
        GrantDraft grant = draft.grant();
        guard.requireGive(grant);
        requireToCome(grant);
        String secret = OneTimeSecret.next();
        Account account = new Account(free(draft.username()), draft.name(), "", true, clock.now());
        account.give(grant);
        Invitation invitation = takeSecret(account, secret);
        keep(account);
        return invitation;
    }

    /** Puts a new one-time secret in the place of the password; a second factor stays; open sessions end. */
    @Transactional
    public Invitation reset(AccountId id) {
        Account account = toShut(id);
        Invitation invitation = takeSecret(account, OneTimeSecret.next());
        records.changed(account, "account.reset", null, null);
        endSessions(account);
        return invitation;
    }

    /** Takes the second factor away from whoever lost the phone; open sessions end. */
    @Transactional
    public void resetFactor(AccountId id) {
        Account account = toChange(id);
        guard.requireOther(account);
        if (!factors.has(account.id())) {
            return;
        }
        factors.drop(account.id());
        records.changed(account, "account.factor-reset", null, null);
        endSessions(account);
    }

    /** Changes a person's name. */
    @Transactional
    public void rename(AccountId id, NamesDraft names) {
        drafts.check(names);
        Account account = toChange(id);
        Bilingual before = account.name();
        account.rename(new Bilingual(names.nameZh(), names.nameEn()));
        records.changed(
                account, "account.rename", before.toString(), account.name().toString());
    }

    /** Gives one more role. */
    @Transactional
    public void give(AccountId id, GrantEntry entry) {
        drafts.check(entry);
        Account account = toChange(id);
        guard.requireOther(account);
        GrantDraft grant = entry.draft();
        guard.requireGive(grant);
        requireToCome(grant);
        if (account.grants().contains(grant)) {
            throw RuleViolation.at("role", "security.grant.refused.twice");
        }
        account.give(grant);
        records.changed(account, "account.give", null, records.words(grant));
    }

    /** Takes a role back; the last one stays, because an account without any is in nobody's reach. */
    @Transactional
    public void take(AccountId id, GrantDraft grant) {
        Account account = toShut(id);
        if (!account.grants().contains(grant)) {
            return;
        }
        if (account.grants().size() == 1) {
            throw new RuleViolation("security.grant.refused.last");
        }
        account.take(grant);
        records.changed(account, "account.take", records.words(grant), null);
    }

    /** Shuts an account out and ends its sessions. */
    @Transactional
    public void disable(AccountId id) {
        Account account = toShut(id);
        account.disable(clock.now());
        records.changed(account, "account.disable", null, null);
        endSessions(account);
    }

    /** Lets a disabled account in again. */
    @Transactional
    public void enable(AccountId id) {
        Account account = toChange(id);
        account.enable();
        records.changed(account, "account.enable", null, null);
    }

    private Account toChange(AccountId id) {
        Account account = accounts.findById(id.value()).orElseThrow(AccessRefused::new);
        guard.requireChange(account);
        return account;
    }

    /** For what takes something from the account. */
    private Account toShut(AccountId id) {
        Account account = toChange(id);
        guard.requireOther(account);
        guard.requireAdministratorBeside(account);
        return account;
    }

    private Invitation takeSecret(Account account, String secret) {
        var until = clock.now().plus(OneTimeSecret.LIFE);
        account.takeSecret(encoder.encode(secret), until);
        return new Invitation(new AccountId(account.id()), account.username(), secret, until);
    }

    private AccountId keep(Account account) {
        accounts.save(account);
        records.made(account);
        return new AccountId(account.id());
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

    private void requireToCome(GrantDraft grant) {
        if (grant.until() != null && grant.until().isBefore(clock.today())) {
            throw RuleViolation.at("until", "security.grant.refused.past");
        }
    }

    /** The portal's own accounts, such as the demo's, carry passwords that a person may not choose. */
    private void checkUnlessOwnWork(String username, String password) {
        if (SystemWork.current().isEmpty()) {
            rules.check(username, password);
        }
    }

    private void endSessions(Account account) {
        account.endSessions(clock.now());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sessions.end(account.id());
            }
        });
    }
}
