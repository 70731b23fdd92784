package org.kaixue.stock.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;

/**
 * Chooses an item by typing a part of its code or name, in either language; what is typed to the end, or means one item
 * only, needs no choosing. Where the page has chosen already, it only says which.
 */
final class ItemField extends ComboBox<Item> {

    private static final long serialVersionUID = 1L;
    private static final int NAMED = 4;

    private final transient List<Item> offered;

    ItemField(List<Item> offered, @Nullable Item chosen) {
        this.offered = chosen == null ? offered : List.of(chosen);
        setItems((Item item, String typed) -> item.answersTo(typed), this.offered);
        setItemLabelGenerator(item -> item.name().in(getLocale()));
        setRenderer(LitRenderer.<Item>of("${item.name} <small class=\"kx-item-code\">${item.code}</small>")
                .withProperty("name", item -> item.name().in(getLocale()))
                .withProperty("code", Item::code));
        setReadOnly(chosen != null);
        addCustomValueSetListener(event -> choose(event.getDetail()));
    }

    /** Takes what was typed without choosing from the list. */
    private void choose(String typed) {
        List<Item> meant = meant(typed);
        if (meant.size() == 1) {
            setValue(meant.getFirst());
            return;
        }
        clear();
        setErrorMessage(
                meant.isEmpty()
                        ? getTranslation("stock.item.unknown", typed)
                        : getTranslation("stock.item.which", typed, names(meant)));
        setInvalid(true);
    }

    private List<Item> meant(String typed) {
        List<Item> called =
                offered.stream().filter(item -> item.isCalled(typed)).toList();
        return called.isEmpty()
                ? offered.stream().filter(item -> item.answersTo(typed)).toList()
                : called;
    }

    private String names(List<Item> items) {
        return items.stream()
                .limit(NAMED)
                .map(item -> item.name().in(getLocale()))
                .collect(Collectors.joining(getTranslation("stock.item.and")));
    }
}
