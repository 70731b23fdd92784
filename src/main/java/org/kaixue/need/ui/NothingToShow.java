package org.kaixue.need.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.need.Supply;

/** What a page says where there is no answer yet, and what to do next. */
final class NothingToShow {

    private NothingToShow() {}

    static Optional<EmptyState> of(SupplyPage page, Supply supply) {
        SupplyWords words = page.words();
        boolean narrowed = page.query().batch() != null || page.query().stage() != null;
        if (supply.headline().schools() == 0) {
            return Optional.of(
                    narrowed
                            ? state(
                                    words,
                                    "narrowed",
                                    page.address()
                                            .without("batch")
                                            .without("stage")
                                            .href())
                            : state(words, "schools", "organisation"));
        }
        boolean needed = supply.items().stream().anyMatch(row -> row.position().schools() > 0);
        return needed ? Optional.empty() : Optional.of(state(words, "norms", "norms"));
    }

    private static EmptyState state(SupplyWords words, String name, String href) {
        Anchor action = new Anchor(href, words.text("need.ui.empty.action." + name));
        action.addClassName("kx-button");
        return new EmptyState(words.text("need.ui.empty.what." + name), words.text("need.ui.empty.next." + name))
                .action(action);
    }
}
