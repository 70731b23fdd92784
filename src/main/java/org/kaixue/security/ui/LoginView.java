package org.kaixue.security.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import org.kaixue.common.DemoMode;
import org.kaixue.common.ui.LanguageSwitch;
import org.kaixue.common.ui.Preferences;
import org.kaixue.common.ui.SchemeSwitch;
import org.kaixue.security.AwaitedCode;
import org.kaixue.security.TypedName;

/** The sign-in page: language and colours, the form, and in the demo its accounts. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Set<String> ERRORS =
            Set.of("wrong", "throttled", "disabled", "lapsed", "loading", "unavailable", "expired", "key");

    private final transient AuthenticationContext authentication;
    private final SignInForm form = new SignInForm();
    private final Div card;
    private final Span forgotten = new Span(getTranslation("security.sign-in.forgotten"));

    LoginView(Preferences preferences, AuthenticationContext authentication, DemoMode demo) {
        this.authentication = authentication;
        addClassName("kx-sign-in");
        var name = new H1(getTranslation("security.sign-in.brand"));
        var brand = new Div(name, new Paragraph(getTranslation("security.sign-in.promise")));
        brand.addClassName("kx-sign-in-brand");
        var choices = new Header(new LanguageSwitch(preferences), new SchemeSwitch(preferences));
        choices.addClassName("kx-sign-in-choices");
        card = new Div(brand, form);
        card.addClassName("kx-sign-in-card");
        var columns = new Div(card);
        columns.addClassName("kx-sign-in-columns");
        if (demo.on()) {
            columns.add(new DemoAccounts());
        } else {
            card.add(forgotten);
        }
        add(choices, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("");
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        HttpSession session = VaadinServletRequest.getCurrent().getSession();
        if (query.getSingleParameter("step").isPresent() && AwaitedCode.in(session)) {
            card.replace(form, new CodeForm(query.getSingleParameter("error").isPresent()));
            forgotten.setVisible(false);
            return;
        }
        form.fill(TypedName.take(session));
        query.getSingleParameter("error")
                .filter(ERRORS::contains)
                .ifPresent(error -> form.refuse(getTranslation(
                        "security.sign-in." + error,
                        minutes(query.getSingleParameter("minutes").orElse("")))));
    }

    private static int minutes(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.sign-in.title");
    }
}
