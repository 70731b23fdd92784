package org.kaixue.security.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.SignedInPerson;
import org.kaixue.security.GrantRow;
import org.kaixue.security.OwnAccount;

/** A person's own page: roles, password and second factor, language and colours, where one is signed in, and the last sign-ins. */
@Route("me")
@PermitAll
class OwnView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient OwnAccount own;
    private final transient SignedInPerson person;
    private final transient OwnFactorCard factor;
    private final transient OwnChoices choices;
    private final transient OwnSignIns signIns;
    private final transient AccountColumns words = new AccountColumns(this::getTranslation);

    OwnView(OwnAccount own, SignedInPerson person, OwnFactorCard factor, OwnChoices choices, OwnSignIns signIns) {
        this.own = own;
        this.person = person;
        this.factor = factor;
        this.choices = choices;
        this.signIns = signIns;
        addClassName("kx-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        Div cards = new Div(account(), choices.card(), factor.card(this::show), signIns.sessions(), signIns.last());
        cards.addClassName("kx-own");
        add(new PageHeader(getPageTitle()), cards);
    }

    private Card account() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("kx-profile");
        fact(
                facts,
                "security.accounts.column.name",
                person.name().map(name -> name.in(getLocale())).orElse(""));
        fact(facts, "security.accounts.column.username", own.username());
        facts.add(new DescriptionList.Term(getTranslation("security.accounts.column.roles")));
        own.roles().forEach(role -> facts.add(new DescriptionList.Description(words(role))));
        return new Card(getTranslation("security.me.account"), facts)
                .actions(new RouterLink(getTranslation("security.password.change"), SetPasswordView.class));
    }

    private String words(GrantRow role) {
        String held = words.role(role, getLocale());
        return role.ends() == null
                ? held
                : getTranslation(
                        "security.me.until", held, Formats.in(getLocale()).date(role.ends()));
    }

    private void fact(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.me.title");
    }
}
