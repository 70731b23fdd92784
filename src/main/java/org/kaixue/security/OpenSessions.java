package org.kaixue.security;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sessions open on this node, by account, so that they can be shown and ended. */
@Component
class OpenSessions {

    private final Map<UUID, Set<Open>> sessions = new ConcurrentHashMap<>();

    /** Remembers a session until it ends. */
    void opened(UUID account, HttpSession session, Visit visit) {
        session.setAttribute(Bond.class.getName(), new Bond(this, account, visit));
    }

    /** The accounts that are signed in here. */
    Collection<UUID> accounts() {
        return Set.copyOf(sessions.keySet());
    }

    /** The sessions of an account, the newest first. */
    List<OwnSession> of(UUID account, String here) {
        return open(account).stream()
                .map(one -> new OwnSession(one.visit.since(), one.visit.address(), one.visit.device(), one.is(here)))
                .sorted(Comparator.comparing(OwnSession::since).reversed())
                .toList();
    }

    /** Ends all sessions of an account; their open pages say so at the next touch. */
    void end(UUID account) {
        endIf(account, one -> true);
    }

    /** Ends the sessions of an account but one, which stands from now on. */
    void endExcept(UUID account, @Nullable String sessionId, Instant now) {
        open(account).stream().filter(one -> one.is(sessionId)).forEach(one -> one.standsFrom = now);
        endIf(account, one -> !one.is(sessionId));
    }

    /** Ends those that neither began nor were kept since. */
    void endBefore(UUID account, Instant moment) {
        endIf(account, one -> one.standsFrom.isBefore(moment));
    }

    private void endIf(UUID account, Predicate<Open> over) {
        open(account).stream().filter(over).forEach(one -> one.session.invalidate());
    }

    private Set<Open> open(UUID account) {
        return Set.copyOf(sessions.getOrDefault(account, Set.of()));
    }

    private void add(UUID account, Open open) {
        sessions.computeIfAbsent(account, id -> ConcurrentHashMap.newKeySet()).add(open);
    }

    private void remove(UUID account, HttpSession session) {
        sessions.computeIfPresent(account, (id, open) -> {
            open.removeIf(one -> one.is(session.getId()));
            return open.isEmpty() ? null : open;
        });
    }

    /** Where and with what a person signed in. */
    record Visit(Instant since, String address, String device) {}

    private static final class Open {

        private final HttpSession session;
        private final Visit visit;
        private volatile Instant standsFrom;

        Open(HttpSession session, Visit visit) {
            this.session = session;
            this.visit = visit;
            this.standsFrom = visit.since();
        }

        boolean is(@Nullable String sessionId) {
            return session.getId().equals(sessionId);
        }
    }

    private record Bond(OpenSessions sessions, UUID account, Visit visit) implements HttpSessionBindingListener {

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            sessions.add(account, new Open(event.getSession(), visit));
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            sessions.remove(account, event.getSession());
        }
    }
}
