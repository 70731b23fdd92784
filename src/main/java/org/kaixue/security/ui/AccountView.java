package org.kaixue.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.RecordTrail;
import org.kaixue.security.AccountBook;
import org.kaixue.security.AccountRow;

/** One account: whose it is, how far it has come, and its roles. */
@Route(AccountPages.ACCOUNTS)
@RolesAllowed("ACCOUNTS_WRITE")
class AccountView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AccountBook book;
    private final transient AccountOffers offers;
    private final transient AccountDialogs dialogs;
    private final transient AccountRoles roles;
    private final transient AccountColumns words = new AccountColumns(this::getTranslation);
    private String title = "";

    AccountView(AccountBook book, AccountOffers offers, AccountDialogs dialogs, AccountRoles roles) {
        this.book = book;
        this.offers = offers;
        this.dialogs = dialogs;
        this.roles = roles;
        addClassName("kx-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String username) {
        show(username);
    }

    private void show(String username) {
        removeAll();
        AccountRow account = book.get(username);
        title = account.name().in(getLocale());
        PageHeader header = new PageHeader(title)
                .crumb(getTranslation("security.accounts.title"), AccountPages.list())
                .crumb(username, AccountPages.of(username))
                .answer(AccountColumns.band(account.state()), words.state(account));
        Card facts = new Card(getTranslation("security.account.sign-in"), facts(account));
        if (account.changeable()) {
            header.actions(rename(account));
        }
        if (account.own()) {
            facts.add(new Paragraph(getTranslation("security.account.own")));
        } else if (account.changeable()) {
            header.actions(offers.of(account, () -> show(username)));
        } else {
            facts.add(new Paragraph(getTranslation("security.account.not-yours")));
        }
        header.actions(RecordTrail.link("account", account.id().value(), account.changeable()));
        add(header, facts, roles.card(account, () -> show(username)));
    }

    private DescriptionList facts(AccountRow account) {
        Formats formats = Formats.in(getLocale());
        DescriptionList list = new DescriptionList();
        list.addClassName("kx-profile");
        fact(list, "security.accounts.column.username", account.username());
        fact(
                list,
                "security.accounts.column.signed-in",
                account.lastSignInAt() == null
                        ? getTranslation("security.account.never")
                        : formats.moment(account.lastSignInAt()));
        fact(
                list,
                "security.factor.title",
                getTranslation(
                        account.secondFactor() ? "security.account.factor.set" : "security.account.factor.none"));
        fact(list, "security.account.created", formats.moment(account.createdAt()));
        return list;
    }

    private void fact(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private Button rename(AccountRow account) {
        return new Button(
                getTranslation("security.account.rename"),
                click -> dialogs.rename(account, () -> show(account.username())));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
