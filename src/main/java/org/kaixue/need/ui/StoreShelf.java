package org.kaixue.need.ui;

import java.util.List;
import java.util.Map;
import org.kaixue.catalogue.Item;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Card;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.kaixue.stock.LedgerBook;
import org.kaixue.stock.LotRow;
import org.kaixue.stock.Lots;
import org.springframework.stereotype.Component;

/** What a unit's own place holds of an item, and its latest lines, as cards of a page. */
@Component
class StoreShelf {

    private static final int LATEST = 8;

    private final Lots lots;
    private final LedgerBook book;
    private final Jurisdiction jurisdiction;

    StoreShelf(Lots lots, LedgerBook book, Jurisdiction jurisdiction) {
        this.lots = lots;
        this.book = book;
        this.jurisdiction = jurisdiction;
    }

    /** @param usable how much of each expiry date will be used in time; empty for a depot, which uses nothing itself */
    Card lots(SupplyPage page, Item item, Map<StoreRows.Expiry, Long> usable) {
        UnitId unit = page.unit().id();
        List<LotRow> held = page.past() ? lots.on(unit, item.id(), page.day()) : lots.at(unit, item.id());
        StoreRows rows = new StoreRows(item, held, usable, page.day(), page.words());
        return cards(page).lots(page.words().text(page.ofSchool() ? "need.ui.store" : "need.ui.store.depot"), rows);
    }

    Card lines(SupplyPage page, Item item) {
        return cards(page).lines(book.latest(page.unit().id(), item.id(), page.day(), LATEST));
    }

    private StoreCards cards(SupplyPage page) {
        return new StoreCards(
                page,
                !page.past()
                        && jurisdiction.may(Permission.STOCK_WRITE, page.unit().id()));
    }
}
