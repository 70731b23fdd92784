package org.kaixue.need.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.PageKeys;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.kaixue.stock.ui.StockDialogs;
import org.springframework.stereotype.Component;

/** The buttons that post to the ledger from where one stands, each with its key. */
@Component
class StockActions {

    private final StockDialogs dialogs;
    private final Jurisdiction jurisdiction;

    StockActions(StockDialogs dialogs, Jurisdiction jurisdiction) {
        this.dialogs = dialogs;
        this.jurisdiction = jurisdiction;
    }

    /**
     * What the person may do at the page's unit; nothing where the page shows a day that is over.
     *
     * @param item the item that the page is about; null for all
     * @param posted runs after something was posted
     */
    Button[] buttons(SupplyPage page, @Nullable ItemId item, Runnable posted) {
        if (page.past()) {
            return new Button[0];
        }
        UnitId unit = page.unit().id();
        List<Button> buttons = new ArrayList<>();
        boolean writes = jurisdiction.may(Permission.STOCK_WRITE, unit);
        if (writes) {
            buttons.add(button("receive", "r", () -> dialogs.receive(unit, item, posted)));
        }
        if (jurisdiction.may(Permission.STOCK_ISSUE, unit) || jurisdiction.may(Permission.KIT_ISSUE, unit)) {
            buttons.add(button("issue", "i", () -> dialogs.issue(unit, item, posted)));
        }
        if (writes) {
            buttons.add(button("count", "c", () -> dialogs.adjust(unit, item, posted)));
        }
        if (!buttons.isEmpty()) {
            buttons.getFirst().addThemeVariants(ButtonVariant.PRIMARY);
        }
        return buttons.toArray(Button[]::new);
    }

    private static Button button(String name, String key, Runnable action) {
        Button button = new Button(UI.getCurrent().getTranslation("need.ui.actions." + name), click -> action.run());
        button.setTooltipText(UI.getCurrent().getTranslation("need.ui.hint." + name));
        return PageKeys.press(button, key);
    }
}
