package org.kaixue.isolation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.kaixue.catalogue.Quantities;
import org.kaixue.common.Band;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.isolation.KitUse;
import org.kaixue.stock.ui.StockLinks;

/** What was taken from the store, the latest first, each with its document. */
record KitUseList(Texts texts, Locale locale) {

    /** @param about when, where and by whom */
    UnorderedList of(List<KitUse> uses, Function<KitUse, String> about) {
        UnorderedList list = new UnorderedList();
        list.addClassName("kx-room-uses");
        for (KitUse use : uses) {
            Span what =
                    new Span(use.item().name().in(locale) + " " + Quantities.exact(use.item(), use.quantity(), locale));
            what.addClassName("kx-room-use-what");
            Span told = new Span(about.apply(use));
            told.addClassName("kx-muted");
            ListItem item = new ListItem(
                    what, told, new Anchor(StockLinks.document(use.document()).href(), use.number()));
            if (use.reversed()) {
                item.add(StatusBadge.worded(Band.UNKNOWN, texts.getTranslation("room.kit.reversed", locale)));
            }
            list.add(item);
        }
        return list;
    }
}
