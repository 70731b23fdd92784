package org.kaixue.stock.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;

/** Chooses an item by typing a part of its name; where the page has chosen already, it only says which. */
final class ItemField extends ComboBox<Item> {

    private static final long serialVersionUID = 1L;

    ItemField(List<Item> offered, @Nullable Item chosen) {
        setItems(chosen == null ? offered : List.of(chosen));
        setItemLabelGenerator(item -> item.name().in(getLocale()));
        setReadOnly(chosen != null);
    }
}
