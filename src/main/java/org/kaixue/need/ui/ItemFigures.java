package org.kaixue.need.ui;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.kaixue.catalogue.Item;
import org.kaixue.need.Position;

/** What there is of one item over a scope, in schools and in depots apart, and what is needed. */
record ItemFigures(Item item, Position total, SupplyWords words) {

    /** A figure with its name; the exact amount is told on hover. */
    record Figure(String name, String shown, String exact) {}

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        add(figures, "need.ui.figure.need", total.need(), true);
        add(figures, "need.ui.figure.usable", total.usable(), true);
        add(figures, "need.ui.figure.daily", daily(), false);
        add(figures, "need.ui.figure.unusable", total.unusable(), false);
        add(figures, "need.ui.figure.unjudged", total.unjudged(), false);
        add(figures, "need.ui.figure.expired", total.expired(), false);
        add(figures, "need.ui.figure.depot", total.depot(), true);
        add(figures, "need.ui.figure.depot-expired", total.depotExpired(), false);
        add(figures, "need.ui.figure.reserve", total.reserve(), false);
        return figures;
    }

    private long daily() {
        return total.dailyRate().setScale(0, RoundingMode.HALF_UP).longValue();
    }

    private void add(List<Figure> figures, String key, long amount, boolean evenIfNone) {
        if (amount > 0 || evenIfNone) {
            figures.add(new Figure(words.text(key), words.quantity(item, amount), words.exact(item, amount)));
        }
    }
}
