package org.kaixue.security;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sessions open on this node, by account, so that they can be ended when the account is disabled. */
@Component
class OpenSessions {

    private final Map<UUID, Set<HttpSession>> sessions = new ConcurrentHashMap<>();

    /** Remembers a session until it ends. */
    void opened(UUID account, HttpSession session) {
        session.setAttribute(Bond.class.getName(), new Bond(this, account));
    }

    /** The accounts that are signed in here. */
    Collection<UUID> accounts() {
        return Set.copyOf(sessions.keySet());
    }

    /** Ends all sessions of an account; their open pages say so at the next touch. */
    void end(UUID account) {
        endExcept(account, null);
    }

    /** Ends the sessions of an account but one. */
    void endExcept(UUID account, @Nullable String sessionId) {
        for (HttpSession session : Set.copyOf(sessions.getOrDefault(account, Set.of()))) {
            if (!session.getId().equals(sessionId)) {
                session.invalidate();
            }
        }
    }

    private void add(UUID account, HttpSession session) {
        sessions.computeIfAbsent(account, id -> ConcurrentHashMap.newKeySet()).add(session);
    }

    private void remove(UUID account, HttpSession session) {
        sessions.computeIfPresent(account, (id, open) -> {
            open.removeIf(one -> one.getId().equals(session.getId()));
            return open.isEmpty() ? null : open;
        });
    }

    private record Bond(OpenSessions sessions, UUID account) implements HttpSessionBindingListener {

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            sessions.add(account, event.getSession());
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            sessions.remove(account, event.getSession());
        }
    }
}
