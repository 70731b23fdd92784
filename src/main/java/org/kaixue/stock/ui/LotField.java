package org.kaixue.stock.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.function.Function;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Quantities;
import org.kaixue.stock.LotRow;

/** Chooses one of the lots that are there of the chosen item; empty for the rule of the house. */
final class LotField extends ComboBox<LotRow> {

    private static final long serialVersionUID = 1L;

    private final ItemField items;
    private final transient Function<Item, List<LotRow>> lots;
    private transient List<LotRow> there = List.of();

    LotField(ItemField items, Function<Item, List<LotRow>> lots) {
        this.items = items;
        this.lots = lots;
        setClearButtonVisible(true);
        setItemLabelGenerator(this::label);
        items.addValueChangeListener(event -> load());
        load();
    }

    /** What lies in all lots of the item. */
    long held(Item item) {
        return there.stream()
                .filter(lot -> lot.item().equals(item.id()))
                .mapToLong(LotRow::quantity)
                .sum();
    }

    private void load() {
        Item item = items.getValue();
        there = item == null ? List.of() : lots.apply(item);
        setItems(there);
    }

    private String label(LotRow lot) {
        Item item = items.getValue();
        String amount = item == null ? "" : Quantities.show(item, lot.quantity(), getLocale());
        return lot.expiresOn() == null
                ? getTranslation("stock.lot.label", lot.number(), amount)
                : getTranslation(
                        "stock.lot.label-expiry",
                        lot.number(),
                        amount,
                        lot.expiresOn().toString());
    }
}
