package org.kaixue.security;

import org.jspecify.annotations.Nullable;
import org.kaixue.common.Actor;
import org.kaixue.common.Actors;
import org.kaixue.common.SystemWork;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Names who acts: the portal's own work first, then the signed-in person. */
@Component
class CurrentActors implements Actors {

    private static final String NOBODY = "anonymous";

    private final People people;

    CurrentActors(People people) {
        this.people = people;
    }

    @Override
    public Actor current() {
        return SystemWork.current().map(work -> new Actor(null, work, null)).orElseGet(this::person);
    }

    private Actor person() {
        String address = requestAddress();
        return Session.person()
                .map(person -> new Actor(person.account(), name(person), address == null ? person.address() : address))
                .orElseGet(() -> new Actor(null, NOBODY, address));
    }

    private String name(SignedIn person) {
        return people.find(person.account()).map(known -> known.name().zh()).orElse(person.username());
    }

    private static @Nullable String requestAddress() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Addresses.of(request.getRequest())
                : null;
    }
}
