package org.kaixue.support;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Actor;
import org.kaixue.common.Actors;
import org.kaixue.common.Role;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.Grants;
import org.kaixue.organisation.UnitId;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Who is signed in, for tests of services: {@code signedIn.as(LOGISTICS, county)}.
 *
 * <p>It holds for all threads until the next test begins. While nobody was named, the product's own sign-in answers.
 */
public final class SignedIn {
    private final ObjectProvider<Actors> actors;
    private final ObjectProvider<Grants> grants;
    private volatile @Nullable Person person;

    SignedIn(ObjectProvider<Actors> actors, ObjectProvider<Grants> grants) {
        this.actors = actors;
        this.grants = grants;
    }

    /** A person with one role over the unit and all below it. */
    public void as(Role role, UnitId unit) {
        as(role.name(), new Grant(role, unit));
    }

    /** A person with this name and these grants, none of them for a person who may do nothing. */
    public void as(String name, Grant... granted) {
        person = new Person(new Actor(null, name, "192.0.2.1"), List.of(granted));
    }

    /** A person with an account and these grants. */
    public void as(Actor actor, Grant... granted) {
        person = new Person(actor, List.of(granted));
    }

    /** Back to the product's own sign-in. */
    public void reset() {
        person = null;
    }

    private record Person(Actor actor, List<Grant> grants) {}

    /** Stands before the product's {@link Actors}. */
    record TestActors(SignedIn signedIn) implements Actors {
        @Override
        public Actor current() {
            Person person = signedIn.person;
            return person != null
                    ? person.actor
                    : signedIn.actors.stream()
                            .filter(other -> !(other instanceof TestActors))
                            .findFirst()
                            .map(Actors::current)
                            .orElse(new Actor(null, "anonymous", null));
        }
    }

    /** Stands before the product's {@link Grants}. */
    record TestGrants(SignedIn signedIn) implements Grants {
        @Override
        public List<Grant> current() {
            Person person = signedIn.person;
            return person != null
                    ? person.grants
                    : signedIn.grants.stream()
                            .filter(other -> !(other instanceof TestGrants))
                            .findFirst()
                            .map(Grants::current)
                            .orElse(List.of());
        }
    }
}
