package org.kaixue.catalogue.ui;

import java.util.List;
import java.util.Locale;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Item;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.SearchSource;
import org.kaixue.organisation.Jurisdiction;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds items by name and code. */
@Component
@Order(20)
class ItemSearch implements SearchSource {

    private final Catalogue catalogue;
    private final Jurisdiction jurisdiction;

    ItemSearch(Catalogue catalogue, Jurisdiction jurisdiction) {
        this.catalogue = catalogue;
        this.jurisdiction = jurisdiction;
    }

    @Override
    public String headingKey() {
        return "catalogue.search.heading";
    }

    @Override
    public List<Hit> find(String text, int limit, Locale locale) {
        if (text.isBlank() || !jurisdiction.maySomewhere(Permission.NORMS_READ)) {
            return List.of();
        }
        return catalogue.items().stream()
                .filter(item -> item.answersTo(text))
                .limit(limit)
                .map(item -> new Hit(item.name().in(locale), item.code(), path(item)))
                .toList();
    }

    /** The catalogue with only this item in sight; opened where the person may change it. */
    static String path(Item item) {
        return Address.of("catalogue")
                .with("q", item.code())
                .with("item", item.code())
                .href();
    }
}
