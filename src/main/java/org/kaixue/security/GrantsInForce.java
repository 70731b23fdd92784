package org.kaixue.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.Grants;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** The grants of the signed-in person that hold today, and the authorities that pages ask for. */
@Component
class GrantsInForce implements Grants {

    private final People people;
    private final BusinessClock clock;

    GrantsInForce(People people, BusinessClock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<Grant> current() {
        return Session.person().map(person -> of(person.account())).orElse(List.of());
    }

    /** {@code ROLE_<Permission>} for each permission that the account holds anywhere. */
    Collection<GrantedAuthority> authorities(UUID account) {
        List<Grant> grants = of(account);
        return Arrays.stream(Permission.values())
                .filter(permission ->
                        grants.stream().anyMatch(grant -> grant.role().may(permission)))
                .<GrantedAuthority>map(permission -> new SimpleGrantedAuthority("ROLE_" + permission.name()))
                .toList();
    }

    private List<Grant> of(UUID account) {
        return people.find(account)
                .map(person -> person.grantsOn(clock.today()))
                .orElse(List.of());
    }
}
