package org.kaixue.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import jakarta.annotation.security.PermitAll;

/** The portal's first address: leads to the first page of the person's menu. */
@Route("")
@PermitAll
class RootView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    RootView() {
        addClassName("kx-error-page");
        add(new H1(getTranslation("shell.nothing.title")), new Paragraph(getTranslation("shell.nothing.next")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MenuConfiguration.getMenuEntries().stream()
                .map(entry -> entry.path().replaceFirst("^/", ""))
                .filter(path -> !path.isEmpty())
                .findFirst()
                .ifPresent(event::forwardTo);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.nothing.title");
    }
}
