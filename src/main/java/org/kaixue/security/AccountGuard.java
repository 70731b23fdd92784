package org.kaixue.security;

import java.util.List;
import java.util.UUID;
import org.kaixue.audit.AuditLog;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actors;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.SystemWork;
import org.kaixue.organisation.Grants;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the signed-in person may do to which account; a refusal is recorded. */
@Component
class AccountGuard {

    private final Grants grants;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final Actors actors;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    AccountGuard(
            Grants grants, Units units, Jurisdiction jurisdiction, Actors actors, AuditLog audit, JdbcClient jdbc) {
        this.grants = grants;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.actors = actors;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** Accounts with a password that somebody chose are made by the administrator alone, and by the portal itself. */
    void requireMaker() {
        jurisdiction.requireEverywhere(Permission.PORTAL_ADMINISTER);
    }

    /** Refuses a role that the person may not give, with the reason at the field that it is about. */
    void requireGive(GrantDraft grant) {
        if (SystemWork.current().isPresent()) {
            return;
        }
        jurisdiction.require(Permission.ACCOUNTS_WRITE, grant.unit());
        GrantPolicy.Answer answer = policy().answer(grant.role(), grant.unit());
        if (!answer.allowed()) {
            audit.refused("account.give", "unit", grant.unit().value().toString());
            throw RuleViolation.at(answer == GrantPolicy.Answer.OUT_OF_REACH ? "unit" : "role", answer.key());
        }
    }

    /** Refuses who may not change the account. */
    void requireChange(Account account) {
        if (!changeable(account.grants())) {
            throw refused(account.id());
        }
    }

    /** Refuses what nobody does to himself. */
    void requireOther(Account account) {
        if (own(account.id())) {
            audit.refused("account.own", "account", account.id().toString());
            throw new RuleViolation("security.account.refused.own");
        }
    }

    /**
     * Refuses what would leave the portal without an administrator who can sign in and stays. The administrators' roles are
     * locked first and read afterwards, so that two of them do not shut out each other at once; not their accounts, to which
     * the entry of a refusal points.
     */
    void requireAdministratorBeside(Account account) {
        if (account.grants().stream().noneMatch(grant -> grant.role() == Role.ADMINISTRATOR)) {
            return;
        }
        jdbc.sql("select id from account_grant where role = 'ADMINISTRATOR' order by id for update")
                .query((row, n) -> n)
                .list();
        List<UUID> lasting =
                jdbc.sql("""
                        select id from account
                        where disabled_at is null and must_set_password = false and id in (
                          select g.account_id from account_grant g join unit u on u.id = g.unit_id
                          where g.role = 'ADMINISTRATOR' and g.term_id is null and g.until_date is null
                            and u.parent_id is null)""").query((row, n) -> Ids.read(row.getBytes(1))).list();
        if (lasting.equals(List.of(account.id()))) {
            audit.refused("account.last-administrator", "account", account.id().toString());
            throw new RuleViolation("security.account.refused.last-administrator");
        }
    }

    boolean own(UUID account) {
        return account.equals(actors.current().account());
    }

    /** Who could have given every role of an account may change it; the administrator may change all. */
    boolean changeable(List<GrantDraft> given) {
        if (jurisdiction.mayEverywhere(Permission.PORTAL_ADMINISTER)) {
            return true;
        }
        GrantPolicy policy = policy();
        return given.isEmpty()
                ? jurisdiction.mayEverywhere(Permission.ACCOUNTS_WRITE)
                : given.stream().allMatch(grant -> policy.answer(grant.role(), grant.unit())
                        .allowed());
    }

    GrantPolicy policy() {
        return new GrantPolicy(grants.current(), units.tree());
    }

    private AccessRefused refused(UUID account) {
        audit.refused(Permission.ACCOUNTS_WRITE.name(), "account", account.toString());
        return new AccessRefused();
    }
}
