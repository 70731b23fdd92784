package org.kaixue.security;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** A signed-in session. Its authorities follow the grants as they are now, not as they were at sign-in. */
final class SignedInToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final SignedIn person;
    private final transient @Nullable GrantsInForce grants;

    SignedInToken(SignedIn person, GrantsInForce grants) {
        super(List.of());
        this.person = person;
        this.grants = grants;
        setAuthenticated(true);
    }

    @Override
    public Collection<GrantedAuthority> getAuthorities() {
        return grants == null ? List.of() : grants.authorities(person.account());
    }

    @Override
    public SignedIn getPrincipal() {
        return person;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInToken token && token.person.equals(person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
