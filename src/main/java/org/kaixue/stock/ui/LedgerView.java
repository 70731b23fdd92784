package org.kaixue.stock.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.DataList;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.Units;
import org.kaixue.organisation.ui.Scope;
import org.kaixue.organisation.ui.ScopedView;

/** Every line of the ledger in a unit and below it; the answer to "who took what, when, and why". */
@Route(StockLinks.LEDGER)
@Menu(title = "stock.menu.ledger", order = 20, icon = "vaadin:notebook")
@RolesAllowed("STOCK_READ")
class LedgerView extends ScopedView implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient LedgerList list;
    private final transient StockDialogs dialogs;
    private final transient Units units;
    private final transient Jurisdiction jurisdiction;

    LedgerView(LedgerList list, StockDialogs dialogs, Units units, Jurisdiction jurisdiction) {
        this.list = list;
        this.dialogs = dialogs;
        this.units = units;
        this.jurisdiction = jurisdiction;
        addClassName("kx-page");
    }

    @Override
    protected void show(Scope scope, Address address) {
        removeAll();
        add(
                new PageHeader(getPageTitle()).actions(actions(scope.unit())),
                list.of(scope.unit(), null, this::refresh)
                        .scoped(units.tree().get(scope.unit()).name().in(getLocale())));
    }

    private Button[] actions(UnitId unit) {
        Button receive =
                new Button(getTranslation("stock.receive.title"), click -> dialogs.receive(unit, null, this::refresh));
        receive.addThemeVariants(ButtonVariant.PRIMARY);
        receive.setVisible(jurisdiction.may(Permission.STOCK_WRITE, unit));
        Button issue =
                new Button(getTranslation("stock.issue.title"), click -> dialogs.issue(unit, null, this::refresh));
        issue.setVisible(
                jurisdiction.may(Permission.STOCK_ISSUE, unit) || jurisdiction.may(Permission.KIT_ISSUE, unit));
        Button adjust =
                new Button(getTranslation("stock.adjust.title"), click -> dialogs.adjust(unit, null, this::refresh));
        adjust.setVisible(jurisdiction.may(Permission.STOCK_WRITE, unit));
        return new Button[] {receive, issue, adjust};
    }

    private void refresh() {
        getChildren()
                .filter(DataList.class::isInstance)
                .map(DataList.class::cast)
                .forEach(DataList::refresh);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("stock.ledger.title");
    }
}
