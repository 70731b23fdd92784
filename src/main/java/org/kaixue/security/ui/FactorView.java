package org.kaixue.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Texts;
import org.kaixue.security.NewFactor;
import org.kaixue.security.OwnFactor;

/** Where a person sets up the second factor, or another one: at will, and first of all where a role requires it. */
@Route(value = "second-factor", autoLayout = false)
@PermitAll
class FactorView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient OwnFactor own;
    private final transient Texts texts;
    private final transient NewFactor factor;
    private final TextField code = field("security.factor.code");
    private final TextField current = field("security.factor.current");
    private final Div card = new Div();

    FactorView(OwnFactor own, AuthenticationContext authentication, Texts texts) {
        this.own = own;
        this.texts = texts;
        this.factor = own.propose();
        addClassName("kx-sign-in");
        boolean forced = own.mustBeSet();
        var secret = field("security.factor.secret");
        secret.setValue(factor.typed());
        secret.setReadOnly(true);
        current.setVisible(own.isSet());
        code.setAutofocus(true);
        var save = new Button(getTranslation("security.factor.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save.setEnabled(true));
        var leave = forced
                ? new Button(getTranslation("security.sign-out"), click -> authentication.logout())
                : new Button(getTranslation("security.password.cancel"), click -> leave());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        show(
                "security.factor.title",
                forced ? "security.factor.forced" : "security.factor.free",
                secret,
                new Anchor(factor.address(), getTranslation("security.factor.open")),
                current,
                code,
                buttons(save, leave));
        card.addClassName("kx-sign-in-card");
        add(card);
    }

    private void save() {
        code.setInvalid(false);
        current.setInvalid(false);
        try {
            tell(own.set(factor, code.getValue(), current.getValue()));
        } catch (RuleViolation refusal) {
            TextField field = "current".equals(refusal.field()) ? current : code;
            field.setErrorMessage(texts.of(refusal, getLocale()));
            field.setInvalid(true);
            field.focus();
        }
    }

    private void tell(List<String> recoveryCodes) {
        var list = new UnorderedList();
        list.addClassName("kx-recovery-codes");
        recoveryCodes.forEach(one -> list.add(new ListItem(one)));
        var kept = new Button(getTranslation("security.factor.kept"), click -> leave());
        kept.addThemeVariants(ButtonVariant.PRIMARY);
        show("security.factor.recovery", "security.factor.recovery.explain", list, buttons(kept));
    }

    private void show(String titleKey, String explanationKey, Component... parts) {
        card.removeAll();
        card.add(new H1(getTranslation(titleKey)), new Paragraph(getTranslation(explanationKey)));
        card.add(parts);
    }

    private static Div buttons(Button... buttons) {
        var bar = new Div(buttons);
        bar.addClassName("kx-sign-in-buttons");
        return bar;
    }

    private TextField field(String labelKey) {
        var field = new TextField(getTranslation(labelKey));
        field.getElement().setAttribute("autocomplete", "off");
        field.setManualValidation(true);
        field.setWidthFull();
        return field;
    }

    private void leave() {
        getUI().ifPresent(ui -> ui.navigate(""));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.factor.title");
    }
}
