package org.kaixue.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who knew the password and has yet to type the code. Nobody is signed in before that; it is kept with the
 * session, for minutes.
 */
public final class AwaitedCode implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = AwaitedCode.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final SignedIn person;
    private final Instant since;

    AwaitedCode(SignedIn person, Instant since) {
        this.person = person;
        this.since = since;
    }

    SignedIn person() {
        return person;
    }

    boolean late(Instant now) {
        return now.isAfter(since.plus(PATIENCE));
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    static @Nullable AwaitedCode of(@Nullable HttpSession session) {
        return session != null && session.getAttribute(ATTRIBUTE) instanceof AwaitedCode awaited ? awaited : null;
    }

    static void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    /** Whether a code is awaited in this session. */
    public static boolean in(HttpSession session) {
        return of(session) != null;
    }
}
