package org.kaixue.security.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.kaixue.common.DemoMode;

/** The demo's accounts, each a button that signs in. */
class DemoAccounts extends Section {

    private static final long serialVersionUID = 1L;
    private static final List<String> NAMES =
            List.of("logistics", "principal", "county", "bureau", "supervisor", "doctor", "admin");

    DemoAccounts() {
        addClassName("kx-demo-accounts");
        add(
                new H2(getTranslation("security.demo.title")),
                new Paragraph(getTranslation("security.demo.hint", DemoMode.PASSWORD)));
        NAMES.forEach(name -> add(account(name)));
    }

    private PostedForm account(String name) {
        var role = new Span(getTranslation("security.demo.role." + name));
        role.addClassName("kx-demo-role");
        var sees = new Span(getTranslation("security.demo.sees." + name));
        sees.addClassName("kx-demo-sees");
        var button = new NativeButton();
        button.add(role, sees);
        button.addClassName("kx-demo-account");
        button.getElement().setAttribute("type", "submit").setAttribute("data-account", name);
        var form = new PostedForm();
        form.addHidden("username", name);
        form.addHidden("password", DemoMode.PASSWORD);
        form.add(button);
        return form;
    }
}
