package org.kaixue.security;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.AuditLog.Change;
import org.kaixue.common.Permission;
import org.kaixue.common.Role;
import org.kaixue.organisation.Jurisdiction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Of which roles a second factor is required (decision 016). */
@Service
public class FactorRoles {

    private final JdbcClient jdbc;
    private final Jurisdiction jurisdiction;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    FactorRoles(JdbcClient jdbc, Jurisdiction jurisdiction, AuditLog audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.events = events;
    }

    /** Whether the signed-in person decides this. */
    public boolean decides() {
        return jurisdiction.mayEverywhere(Permission.PORTAL_ADMINISTER);
    }

    public FactorRolesDraft get() {
        jurisdiction.requireEverywhere(Permission.PORTAL_ADMINISTER);
        return new FactorRolesDraft(required());
    }

    /** Requires it of these roles and of no other; who holds one and has none sets it up before anything else. */
    @Transactional
    public void require(FactorRolesDraft draft) {
        jurisdiction.requireEverywhere(Permission.PORTAL_ADMINISTER);
        Set<Role> before = required();
        jdbc.sql("delete from factor_role").update();
        draft.roles().forEach(role -> jdbc.sql("insert into factor_role (role) values (?)")
                .param(role.name())
                .update());
        events.publishEvent(new FactorRolesChanged());
        audit.changed(
                new Change("account.factor-roles", "portal", null, null, words(before), words(draft.roles()), null));
    }

    private static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining("; "));
    }

    private Set<Role> required() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        jdbc.sql("select role from factor_role").query(String.class).list().stream()
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }
}
