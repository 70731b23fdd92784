package org.kaixue.organisation.ui;

import com.vaadin.flow.component.html.Div;
import org.kaixue.common.ui.HeaderItem;
import org.springframework.stereotype.Component;

/** Lets every page's header say, and change, whose figures these are and of which term. */
@Component
class ScopeItems implements HeaderItem {

    private static final int FIRST = 10;

    private final Scopes scopes;

    ScopeItems(Scopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public com.vaadin.flow.component.Component create() {
        Div items = new Div(new UnitPicker(scopes), new TermPicker(scopes));
        items.addClassName("kx-scope-items");
        return items;
    }
}
