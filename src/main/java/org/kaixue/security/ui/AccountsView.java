package org.kaixue.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.kaixue.common.PageQuery;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Lists;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.common.ui.Source;
import org.kaixue.security.AccountBook;
import org.kaixue.security.AccountRow;

/** Who may sign in within one's reach, as what, and who did not for long. */
@Route(AccountPages.ACCOUNTS)
@Menu(title = "security.accounts.menu", order = 80, icon = "vaadin:users")
@RolesAllowed("ACCOUNTS_WRITE")
class AccountsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String STALE = "stale";

    private final transient AccountBook book;
    private final transient AccountDialogs dialogs;
    private final transient FactorRolesDialog factors;
    private final transient Lists lists;

    AccountsView(AccountBook book, AccountDialogs dialogs, FactorRolesDialog factors, Lists lists) {
        this.book = book;
        this.dialogs = dialogs;
        this.factors = factors;
        this.lists = lists;
        addClassName("kx-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(Address.of(event.getLocation()));
    }

    private void show(Address address) {
        removeAll();
        boolean stale = address.get(STALE).isPresent();
        PageHeader header = new PageHeader(getPageTitle()).actions(invite());
        factors.button().ifPresent(header::actions);
        add(header, list(stale).tools(choice(address, stale)));
    }

    private Button invite() {
        Button invite = new Button(getTranslation("security.accounts.new"), click -> dialogs.invite());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        return invite;
    }

    private DataList<AccountRow> list(boolean stale) {
        String scope = stale ? getTranslation("security.accounts.stale", AccountBook.STALE_DAYS) : "";
        return lists.of(new AccountColumns(this::getTranslation).list(), source(stale))
                .titled(getPageTitle())
                .scoped(scope)
                .sortedBy("username", false)
                .opens(account -> AccountPages.of(account.username()))
                .whenEmpty(new EmptyState(
                        getTranslation("security.accounts.none"), getTranslation("security.accounts.none.next")));
    }

    private Checkbox choice(Address address, boolean stale) {
        Checkbox choice = new Checkbox(getTranslation("security.accounts.stale", AccountBook.STALE_DAYS), stale);
        choice.addValueChangeListener(change -> getUI().ifPresent(ui ->
                address.with(STALE, change.getValue() ? "1" : null).open(ui)));
        return choice;
    }

    private Source<AccountRow> source(boolean stale) {
        return new Source<>() {
            @Override
            public List<AccountRow> page(PageQuery query) {
                return book.page(stale, query);
            }

            @Override
            public int count(PageQuery query) {
                return book.count(stale, query);
            }
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.accounts.title");
    }
}
