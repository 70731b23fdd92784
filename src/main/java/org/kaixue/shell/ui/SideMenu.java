package org.kaixue.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages that the person may open; a page joins with {@code @Menu}, whose title is a translation key. */
class SideMenu extends SideNav implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    SideMenu() {
        addClassName("kx-menu");
        getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        MenuConfiguration.getMenuEntries().stream().map(this::item).forEach(this::addItem);
    }

    /** Marks the entry of the page, or the nearest above it: of two that lead there only the longer one. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        Optional<SideNavItem> nearest = getItems().stream()
                .filter(item -> leadsTo(item, path))
                .max(Comparator.comparingInt(item -> item.getPath().length()));
        getItems()
                .forEach(
                        item -> item.setMatchNested(nearest.filter(item::equals).isPresent()));
    }

    private static boolean leadsTo(SideNavItem item, String path) {
        return (path + "/").startsWith(item.getPath() + "/");
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(getTranslation(entry.title()), entry.path());
        Component icon = icon(entry.icon());
        if (icon != null) {
            item.setPrefixComponent(icon);
        }
        return item;
    }

    private static @Nullable Component icon(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return name.endsWith(".svg") ? new SvgIcon(name) : new Icon(name);
    }
}
