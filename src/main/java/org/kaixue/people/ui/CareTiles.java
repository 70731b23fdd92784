package org.kaixue.people.ui;

import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Tile;

/** The figures on top of a page of counts. */
final class CareTiles extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CarePage page;

    CareTiles(CarePage page) {
        this.page = page;
        addClassName("kx-tiles");
    }

    CareTiles tile(String key, int amount, String unitKey, @Nullable Band band) {
        add(of(key, amount, unitKey, band));
        return this;
    }

    CareTiles tile(String key, int amount, String unitKey, @Nullable Band band, Address rows) {
        add(of(key, amount, unitKey, band).leadsTo(rows));
        return this;
    }

    /** Something that is no plain number, such as a share. */
    CareTiles tile(String key, String figure, String detail, @Nullable Band band) {
        Tile tile = new Tile(page.say(key), figure, detail);
        add(band == null ? tile : tile.band(band));
        return this;
    }

    /** None is no alarm. */
    private Tile of(String key, int amount, String unitKey, @Nullable Band band) {
        Tile tile = new Tile(page.say(key), page.number(amount), page.say(unitKey));
        return band == null || amount == 0 ? tile : tile.band(band);
    }
}
