package org.kaixue.security.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Texts;
import org.kaixue.security.OwnPassword;

/** Where a person sets a password: whenever he likes, and first of all where another person chose it. */
@Route(value = "password", autoLayout = false)
@PermitAll
class SetPasswordView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient OwnPassword own;
    private final transient Texts texts;
    private final SecretField current =
            new SecretField(getTranslation("security.password.current"), "current-password");
    private final SecretField password = new SecretField(getTranslation("security.password.new"), "new-password");
    private final SecretField repeated = new SecretField(getTranslation("security.password.repeated"), "new-password");

    SetPasswordView(OwnPassword own, AuthenticationContext authentication, Texts texts) {
        this.own = own;
        this.texts = texts;
        addClassName("kx-sign-in");
        boolean forced = own.mustBeSet();
        password.setHelperText(getTranslation("security.password.helper"));
        current.setAutofocus(true);
        var save = new Button(getTranslation("security.password.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        save.setDisableOnClick(true);
        var leave = forced
                ? new Button(getTranslation("security.sign-out"), click -> authentication.logout())
                : new Button(getTranslation("security.password.cancel"), click -> leave());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        var buttons = new Div(save, leave);
        buttons.addClassName("kx-sign-in-buttons");
        var card = new Div(
                new H1(getTranslation("security.password.title")),
                new Paragraph(getTranslation(forced ? "security.password.forced" : "security.password.free")),
                current,
                password,
                repeated,
                buttons);
        card.addClassName("kx-sign-in-card");
        add(card);
        save.addClickListener(click -> save.setEnabled(true));
    }

    private void save() {
        clear(current, password, repeated);
        if (!password.getValue().equals(repeated.getValue())) {
            refuse(repeated, getTranslation("security.password.differs"));
            return;
        }
        String session = VaadinService.getCurrentRequest().getWrappedSession().getId();
        try {
            own.change(current.getValue(), password.getValue(), session);
        } catch (RuleViolation refusal) {
            refuse("current".equals(refusal.field()) ? current : password, texts.of(refusal, getLocale()));
            return;
        }
        Notification.show(getTranslation("security.password.saved"));
        leave();
    }

    private void leave() {
        getUI().ifPresent(ui -> ui.navigate(""));
    }

    private static void clear(SecretField... fields) {
        for (SecretField field : fields) {
            field.setInvalid(false);
        }
    }

    private static void refuse(SecretField field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.password.title");
    }
}
