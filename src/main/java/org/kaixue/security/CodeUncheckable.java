package org.kaixue.security;

import org.kaixue.common.KeyUnfit;
import org.springframework.security.core.AuthenticationException;

/** The code may be right, but the portal's key does not open the secret that it is made from. */
class CodeUncheckable extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    CodeUncheckable(KeyUnfit cause) {
        super("The second factor cannot be checked", cause);
    }
}
