package org.kaixue.security;

import org.springframework.security.core.AuthenticationException;

/** The password was right; the code is awaited, or was wrong. */
class CodeAwaited extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final AwaitedCode awaited;
    private final boolean wrong;

    CodeAwaited(AwaitedCode awaited, boolean wrong) {
        super("The code of the second factor is awaited");
        this.awaited = awaited;
        this.wrong = wrong;
    }

    AwaitedCode awaited() {
        return awaited;
    }

    boolean wrong() {
        return wrong;
    }
}
