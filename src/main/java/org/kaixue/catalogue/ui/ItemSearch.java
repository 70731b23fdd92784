package org.kaixue.catalogue.ui;

import java.util.List;
import java.util.Locale;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Item;
import org.kaixue.common.Permission;
import org.kaixue.common.ui.SearchSource;
import org.kaixue.organisation.Jurisdiction;
import org.springframework.stereotype.Component;

/** Finds items by name and code. */
@Component
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
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || !jurisdiction.maySomewhere(Permission.NORMS_READ)) {
            return List.of();
        }
        return catalogue.items().stream()
                .filter(item -> holds(item, wanted))
                .limit(limit)
                .map(item -> new Hit(item.name().in(locale), item.code(), "catalogue?item=" + item.code()))
                .toList();
    }

    private static boolean holds(Item item, String wanted) {
        return item.name().zh().toLowerCase(Locale.ROOT).contains(wanted)
                || item.name().en().toLowerCase(Locale.ROOT).contains(wanted)
                || item.code().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
