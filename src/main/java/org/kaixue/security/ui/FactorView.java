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
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinService;
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
    private final boolean forced;
    private final CodeField code = new CodeField(getTranslation("security.factor.code")).digits();
    private final CodeField current = new CodeField(getTranslation("security.factor.current"));
    private final Div card = new Div();

    FactorView(OwnFactor own, AuthenticationContext authentication, Texts texts) {
        this.own = own;
        this.texts = texts;
        this.factor = own.propose();
        this.forced = own.mustBeSet();
        addClassName("kx-sign-in");
        current.setVisible(own.isSet());
        code.setHelperText(getTranslation("security.factor.code.helper"));
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
                new QrPicture(factor.address(), getTranslation("security.factor.picture")),
                secret(),
                onThisDevice(),
                current,
                code,
                buttons(save, leave));
        card.addClassName("kx-sign-in-card");
        add(card);
    }

    /** Wraps where the page is narrow: it has to be read whole. */
    private TextArea secret() {
        var secret = new TextArea(getTranslation("security.factor.secret"));
        secret.getElement().setAttribute("autocomplete", "off");
        secret.addClassName("kx-factor-secret");
        secret.setValue(factor.typed());
        secret.setReadOnly(true);
        secret.setMinRows(1);
        secret.setWidthFull();
        return secret;
    }

    /** The scheme of authenticator apps is none that the framework calls safe; the address is of our own making. */
    private Anchor onThisDevice() {
        var anchor = new Anchor();
        anchor.setUnsafeHref(factor.address());
        anchor.setText(getTranslation("security.factor.open"));
        return anchor;
    }

    private void save() {
        code.setInvalid(false);
        current.setInvalid(false);
        String session = VaadinService.getCurrentRequest().getWrappedSession().getId();
        try {
            tell(own.set(factor, code.getValue(), current.getValue(), session));
        } catch (RuleViolation refusal) {
            ("current".equals(refusal.field()) ? current : code).refuse(texts.of(refusal, getLocale()));
        }
    }

    private void tell(List<String> recoveryCodes) {
        var list = new UnorderedList();
        list.addClassName("kx-recovery-codes");
        recoveryCodes.forEach(one -> list.add(new ListItem(one)));
        var kept = new Button(getTranslation("security.factor.kept"), click -> leave());
        kept.addThemeVariants(ButtonVariant.PRIMARY);
        show("security.factor.recovery", "security.factor.recovery.explain", list, buttons(kept));
        kept.focus();
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

    private void leave() {
        getUI().ifPresent(ui -> ui.navigate(forced ? "" : "me"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.factor.title");
    }
}
