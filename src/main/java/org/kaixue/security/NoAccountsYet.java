package org.kaixue.security;

import org.springframework.security.core.AuthenticationException;

/** The data is being loaded, and the accounts come last; whoever signs in now is asked to wait. */
class NoAccountsYet extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    NoAccountsYet() {
        super("The portal has no account yet");
    }
}
