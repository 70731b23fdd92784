package org.kaixue.security;

import org.springframework.security.core.AuthenticationException;

/** Too many failures came from this address; it has to wait. */
class SignInThrottled extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final int minutes;

    SignInThrottled(int minutes) {
        super("Too many failed attempts");
        this.minutes = minutes;
    }

    int minutes() {
        return minutes;
    }
}
