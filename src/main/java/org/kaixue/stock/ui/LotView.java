package org.kaixue.stock.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Quantities;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Band;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.ui.PageHeader;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.kaixue.stock.LotId;
import org.kaixue.stock.LotRow;
import org.kaixue.stock.Lots;

/** One lot: what is left of it, until when it may be used, and every line that changed it. */
@Route(StockLinks.LOT)
@RolesAllowed("STOCK_READ")
class LotView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Lots lots;
    private final transient LedgerList list;
    private final transient Catalogue catalogue;
    private final transient Units units;
    private final transient BusinessClock clock;
    private String title = "";

    LotView(Lots lots, LedgerList list, Catalogue catalogue, Units units, BusinessClock clock) {
        this.lots = lots;
        this.list = list;
        this.catalogue = catalogue;
        this.units = units;
        this.clock = clock;
        addClassName("kx-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        show(id(parameter));
    }

    private void show(LotId id) {
        removeAll();
        LotRow lot = lots.get(id);
        Item item = catalogue.get(lot.item());
        UnitNode node = units.tree().get(lot.unit());
        String unit = node.name().in(getLocale());
        title = getTranslation("stock.lot.title", item.name(), lot.number());
        PageHeader header = new PageHeader(title)
                .crumb(unit, StockLinks.supply(node))
                .crumb(item.name().in(getLocale()), StockLinks.item(node, item))
                .crumb(lot.number(), StockLinks.lot(id))
                .answer(band(lot), sentence(lot, item, unit));
        add(header, list.of(lot.unit(), id, () -> show(id)).scoped(unit));
    }

    private Band band(LotRow lot) {
        return expired(lot) && lot.quantity() > 0 ? Band.RED : Band.GREEN;
    }

    private boolean expired(LotRow lot) {
        return lot.expiresOn() != null && lot.expiresOn().isBefore(clock.today());
    }

    private String sentence(LotRow lot, Item item, String unit) {
        String left = Quantities.show(item, lot.quantity(), getLocale());
        if (lot.expiresOn() == null) {
            return getTranslation("stock.lot.left", unit, left);
        }
        return expired(lot)
                ? getTranslation("stock.lot.left-expired", unit, left, lot.expiresOn())
                : getTranslation("stock.lot.left-until", unit, left, lot.expiresOn());
    }

    private static LotId id(String parameter) {
        try {
            return new LotId(UUID.fromString(parameter));
        } catch (IllegalArgumentException unreadable) {
            throw new AccessRefused();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
