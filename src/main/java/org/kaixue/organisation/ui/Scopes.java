package org.kaixue.organisation.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Permission;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Address;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.Stage;
import org.kaixue.organisation.Term;
import org.kaixue.organisation.TermId;
import org.kaixue.organisation.Terms;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;
import org.kaixue.organisation.Units;
import org.springframework.stereotype.Component;

/** Reads the scope from an address; where it names no unit or term, those seen last hold on. */
@Component
class Scopes {

    static final String UNIT = "unit";
    static final String TERM = "term";
    private static final String BATCH = "batch";
    private static final String STAGE = "stage";

    private final Units units;
    private final Terms terms;
    private final Jurisdiction jurisdiction;

    Scopes(Units units, Terms terms, Jurisdiction jurisdiction) {
        this.units = units;
        this.terms = terms;
        this.jurisdiction = jurisdiction;
    }

    /** Whether there is a term at all, without which nothing can be shown. */
    boolean ready() {
        return !terms.all().isEmpty();
    }

    /** The scope, which is remembered; a unit that the person may not see is refused. */
    Scope of(Address address) {
        Scope scope = new Scope(
                address.get(UNIT).map(this::named).orElseGet(this::usual),
                address.get(TERM).flatMap(terms::byCode).map(Term::id).orElseGet(this::usualTerm),
                address.get(BATCH).map(Scopes::number).orElse(null),
                address.get(STAGE).flatMap(Scopes::stage).orElse(null));
        VaadinSession.getCurrent().setAttribute(Seen.class, new Seen(scope.unit(), scope.term()));
        return scope;
    }

    /** The scope for the frame around any page; empty where there is none to speak of. */
    Optional<Scope> shown(Address address) {
        boolean named = address.get(UNIT)
                .flatMap(units.tree()::byCode)
                .filter(this::readable)
                .isPresent();
        try {
            return ready() ? Optional.of(of(named ? address : address.without(UNIT))) : Optional.empty();
        } catch (RuleViolation none) {
            return Optional.empty();
        }
    }

    UnitTree tree() {
        return units.tree();
    }

    Terms terms() {
        return terms;
    }

    boolean readable(UnitNode unit) {
        return jurisdiction.may(Permission.ORGANISATION_READ, unit.id());
    }

    Jurisdiction jurisdiction() {
        return jurisdiction;
    }

    private UnitId named(String code) {
        UnitNode unit = units.tree().byCode(code).orElseThrow(AccessRefused::new);
        jurisdiction.require(Permission.ORGANISATION_READ, unit.id());
        return unit.id();
    }

    private UnitId usual() {
        Seen seen = VaadinSession.getCurrent().getAttribute(Seen.class);
        if (seen != null
                && units.tree().all().stream().anyMatch(node -> node.id().equals(seen.unit()))
                && jurisdiction.may(Permission.ORGANISATION_READ, seen.unit())) {
            return seen.unit();
        }
        return jurisdiction.roots(Permission.ORGANISATION_READ).stream()
                .findFirst()
                .map(UnitNode::id)
                .orElseThrow(AccessRefused::new);
    }

    private TermId usualTerm() {
        Seen seen = VaadinSession.getCurrent().getAttribute(Seen.class);
        return terms.all().stream()
                .map(Term::id)
                .filter(id -> seen != null && id.equals(seen.term()))
                .findFirst()
                .orElseGet(() -> terms.current().id());
    }

    private static @Nullable Integer number(String text) {
        return text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
    }

    private static Optional<Stage> stage(String text) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private record Seen(UnitId unit, TermId term) {}
}
