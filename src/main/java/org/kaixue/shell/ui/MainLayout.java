package org.kaixue.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.ui.HeaderItem;
import org.kaixue.common.ui.LanguageSwitch;
import org.kaixue.common.ui.Preferences;
import org.kaixue.common.ui.SchemeSwitch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;

/** The frame of every page: the menu at the side, above it whose figures these are, search, language, bell, account. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final Main main = new Main();
    private final Bell bell;
    private @Nullable Component shown;

    MainLayout(
            ObjectProvider<HeaderItem> items,
            Preferences preferences,
            SearchBox search,
            Bell bell,
            AccountMenu account,
            ObjectProvider<BuildProperties> build) {
        this.bell = bell;
        addClassName("kx-frame");
        setPrimarySection(Section.DRAWER);
        main.addClassName("kx-main");
        main.getElement().setAttribute("tabindex", "-1");
        setContent(main);

        var skip = new NativeButton(getTranslation("shell.skip"), click -> focusMain());
        skip.addClassName("kx-skip");
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        var scope = new Div();
        scope.addClassName("kx-scope");
        items.stream()
                .sorted(Comparator.comparingInt(HeaderItem::order))
                .map(HeaderItem::create)
                .forEach(scope::add);
        var tools = new Div(search, new LanguageSwitch(preferences), new SchemeSwitch(preferences), bell, account);
        tools.addClassName("kx-tools");
        addToNavbar(skip, toggle, scope, tools);

        var brand = new Div(new Span(getTranslation("shell.brand.own")), new Span(getTranslation("shell.brand.other")));
        brand.addClassName("kx-brand");
        var version = new Footer(new Span(getTranslation(
                "shell.version",
                build.stream().findFirst().map(BuildProperties::getVersion).orElse("–"))));
        version.addClassName("kx-version");
        addToDrawer(brand, new SideMenu(), version);
        new Keys(this, search);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        Component next = content.getElement().getComponent().orElseThrow();
        boolean first = shown == null;
        main.removeAll();
        main.add(next);
        shown = next;
        if (isOverlay()) {
            setDrawerOpened(false);
        }
        if (!first) {
            focusMain();
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement old) {
        main.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        bell.refresh();
    }

    /** Where reading goes on: a new page was opened, or the menu is skipped. */
    private void focusMain() {
        main.getElement().executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'start'})");
    }
}
