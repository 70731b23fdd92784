package org.kaixue.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Finds who is signed in on this thread. */
final class Session {

    private Session() {}

    static Optional<SignedIn> person() {
        return person(SecurityContextHolder.getContext().getAuthentication());
    }

    static Optional<SignedIn> person(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }
}
