package org.kaixue.stock.ui;

import org.kaixue.catalogue.Item;
import org.kaixue.common.ui.Address;
import org.kaixue.organisation.UnitNode;
import org.kaixue.stock.DocumentId;
import org.kaixue.stock.LotId;

/** The addresses of what the ledger shows, and of the pages above it. */
public final class StockLinks {

    static final String LEDGER = "supply/ledger";
    static final String LOT = "supply/lot";
    static final String DOCUMENT = "supply/document";

    private StockLinks() {}

    public static Address lot(LotId lot) {
        return Address.of(LOT + "/" + lot.value());
    }

    public static Address document(DocumentId document) {
        return Address.of(DOCUMENT + "/" + document.value());
    }

    /** The ledger of a unit. */
    public static Address ledger(UnitNode unit) {
        return Address.of(LEDGER).with("unit", unit.code());
    }

    static Address supply(UnitNode unit) {
        return Address.of("supply").with("unit", unit.code());
    }

    static Address item(UnitNode unit, Item item) {
        return Address.of("supply/item/" + item.code()).with("unit", unit.code());
    }
}
