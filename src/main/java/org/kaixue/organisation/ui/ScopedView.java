package org.kaixue.organisation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.organisation.UnitNode;
import org.springframework.beans.factory.annotation.Autowired;

/** A page about a part of the organisation in a term; both stand in its address and are chosen in the header. */
public abstract class ScopedView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private transient @Nullable Scopes known;

    /** Spares the pages' constructors what only this class uses. */
    @Autowired
    final void know(Scopes scopes) {
        known = scopes;
    }

    /** Shows the page of this scope, again after each navigation to it. */
    protected abstract void show(Scope scope, Address address);

    /** Where the same is shown for another unit. */
    protected Address elsewhere(Address address, UnitNode unit) {
        return address.with(Scopes.UNIT, unit.code());
    }

    @Override
    public final void afterNavigation(AfterNavigationEvent event) {
        Scopes scopes = Objects.requireNonNull(known);
        Address address = Address.of(event.getLocation());
        if (scopes.ready()) {
            show(scopes.of(address), address);
        } else {
            removeAll();
            add(new EmptyState(getTranslation("organisation.term.none"), getTranslation("organisation.term.none.next"))
                    .action(new Anchor(TermsView.PATH, getTranslation("organisation.terms.title"))));
        }
    }
}
