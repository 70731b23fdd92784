package org.kaixue.shell.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.kaixue.common.ui.AccountMenuItem;
import org.kaixue.common.ui.SignedInPerson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The signed-in person's name and roles, and what rooms offer under them. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class AccountMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    AccountMenu(SignedInPerson person, ObjectProvider<AccountMenuItem> items) {
        addClassName("kx-account");
        addThemeVariants(MenuBarVariant.TERTIARY);
        String name = person.name().map(bilingual -> bilingual.in(getLocale())).orElse("");
        setVisible(!name.isEmpty());
        String roles = person.roles().stream()
                .map(role -> getTranslation("common.role." + role.name()))
                .collect(Collectors.joining(getTranslation("shell.role.between")));
        var face = new Span(name);
        face.addClassName("kx-account-name");
        MenuItem top = addItem(face);
        top.setAriaLabel(getTranslation("shell.account", name));
        SubMenu menu = top.getSubMenu();
        var head = new Div(new Span(name), new Span(roles));
        head.addClassName("kx-account-head");
        menu.addItem(head).setEnabled(false);
        menu.addSeparator();
        items.stream()
                .filter(AccountMenuItem::offered)
                .sorted(Comparator.comparingInt(AccountMenuItem::order))
                .forEach(item -> menu.addItem(getTranslation(item.textKey()), chosen -> item.chosen()));
    }
}
