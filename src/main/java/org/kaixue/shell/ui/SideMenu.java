package org.kaixue.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import org.jspecify.annotations.Nullable;

/** The pages that the person may open; a page joins with {@code @Menu}, whose title is a translation key. */
class SideMenu extends SideNav {

    private static final long serialVersionUID = 1L;

    SideMenu() {
        addClassName("kx-menu");
        getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        MenuConfiguration.getMenuEntries().stream().map(this::item).forEach(this::addItem);
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(getTranslation(entry.title()), entry.path());
        item.setMatchNested(true);
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
