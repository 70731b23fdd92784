package org.kaixue.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.AuditLog.Change;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.Moments;
import org.kaixue.security.OpenSessions.Visit;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Keeps who came in and who went out. */
@Component
class SignInRecords implements LogoutHandler {

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final AuditLog audit;
    private final OpenSessions sessions;
    private final TransactionTemplate transaction;

    SignInRecords(
            JdbcClient jdbc,
            BusinessClock clock,
            AuditLog audit,
            OpenSessions sessions,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.sessions = sessions;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        Session.person(event.getAuthentication()).ifPresent(person -> {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("update account set last_sign_in_at = ? where id = ?")
                        .params(Moments.column(clock.now()), Ids.bytes(person.account()))
                        .update();
                record("account.sign-in", person.account());
            });
            if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
                HttpServletRequest asked = request.getRequest();
                AwaitedCode.forget(asked.getSession());
                sessions.opened(
                        person.account(),
                        asked.getSession(),
                        new Visit(clock.now(), person.address(), Device.of(asked.getHeader(HttpHeaders.USER_AGENT))));
            }
        });
    }

    @Override
    public void logout(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Authentication authentication) {
        Session.person(authentication)
                .ifPresent(person ->
                        transaction.executeWithoutResult(status -> record("account.sign-out", person.account())));
    }

    private void record(String action, UUID account) {
        audit.changed(new Change(action, "account", account.toString(), null, null, null, null));
    }
}
