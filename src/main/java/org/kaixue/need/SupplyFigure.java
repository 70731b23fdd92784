package org.kaixue.need;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.DefaultItem;
import org.kaixue.need.Supply.Headline;

/**
 * One figure that a supply answers.
 *
 * @param key see {@link org.kaixue.figures.FigureDefinition#key()}
 * @param page the page of its rows, without the parameters of the scope
 */
record SupplyFigure(String key, String unitKey, String page, Reading reading) {

    private static final String SCHOOLS = "need.figure.unit.schools";
    private static final String TONNES = "need.figure.unit.tonnes";
    private static final String SUPPLY = "supply";
    private static final String UNITS = "supply/units?level=schools";
    private static final int GRAMS_A_TONNE = 6;
    private static final int DECIMALS = 6;

    static final List<SupplyFigure> ALL = List.of(
            new SupplyFigure("need.figure.schools", SCHOOLS, UNITS, counted(Headline::schools, false)),
            new SupplyFigure("need.figure.schools-red", SCHOOLS, UNITS + "&band=red", counted(Headline::red, true)),
            new SupplyFigure(
                    "need.figure.schools-red-days", SCHOOLS, UNITS + "&band=red", counted(Headline::redDays, true)),
            new SupplyFigure(
                    "need.figure.schools-amber", SCHOOLS, UNITS + "&band=amber", counted(Headline::amber, true)),
            new SupplyFigure(
                    "need.figure.schools-incomplete", SCHOOLS, "supply/gaps", counted(Headline::incomplete, false)),
            stock("need.figure.masks.stock", "need.figure.unit.pieces", DefaultItem.MASK),
            need("need.figure.masks.need", "need.figure.unit.pieces", DefaultItem.MASK),
            stock("need.figure.thermometers.stock", "need.figure.unit.sticks", DefaultItem.FOREHEAD_THERMOMETER),
            need("need.figure.thermometers.need", "need.figure.unit.sticks", DefaultItem.FOREHEAD_THERMOMETER),
            stock("need.figure.thermal-gates.stock", "need.figure.unit.gates", DefaultItem.THERMAL_GATE),
            need("need.figure.thermal-gates.need", "need.figure.unit.gates", DefaultItem.THERMAL_GATE),
            stock("need.figure.disinfectant.stock", TONNES, DefaultItem.DISINFECTANT_84),
            need("need.figure.disinfectant.need", TONNES, DefaultItem.DISINFECTANT_84),
            stock("need.figure.alcohol.stock", TONNES, DefaultItem.ALCOHOL_75),
            need("need.figure.alcohol.need", TONNES, DefaultItem.ALCOHOL_75),
            // The official line of a report, the only place where the two are added.
            stock(
                    "need.figure.disinfectant-and-alcohol.stock",
                    TONNES,
                    DefaultItem.DISINFECTANT_84,
                    DefaultItem.ALCOHOL_75),
            need(
                    "need.figure.disinfectant-and-alcohol.need",
                    TONNES,
                    DefaultItem.DISINFECTANT_84,
                    DefaultItem.ALCOHOL_75));

    private static SupplyFigure stock(String key, String unitKey, DefaultItem... items) {
        return new SupplyFigure(
                key,
                unitKey,
                page(items),
                supply -> new Value(sum(supply, Position::unexpired, TONNES.equals(unitKey), items), 0));
    }

    private static SupplyFigure need(String key, String unitKey, DefaultItem... items) {
        return new SupplyFigure(key, unitKey, page(items), supply -> {
            int blocked = 0;
            for (DefaultItem item : items) {
                Supply.ItemRow row = row(supply, item);
                blocked = Math.max(blocked, row == null ? 0 : row.position().blocked());
            }
            return new Value(sum(supply, Position::need, TONNES.equals(unitKey), items), blocked);
        });
    }

    private static Reading counted(ToLongFunction<Headline> count, boolean judged) {
        return supply -> new Value(
                BigDecimal.valueOf(count.applyAsLong(supply.headline())),
                judged ? supply.headline().incomplete() : 0);
    }

    private static String page(DefaultItem... items) {
        return items.length == 1 ? SUPPLY + "/item/" + items[0].code() : SUPPLY;
    }

    private static BigDecimal sum(
            Supply supply, ToLongFunction<Position> quantity, boolean tonnes, DefaultItem... items) {
        BigDecimal sum = BigDecimal.ZERO;
        for (DefaultItem item : items) {
            Supply.ItemRow row = row(supply, item);
            if (row != null) {
                BigDecimal base = BigDecimal.valueOf(quantity.applyAsLong(row.position()));
                sum = sum.add(tonnes ? tonnes(base, row.item().density()) : base);
            }
        }
        return sum;
    }

    private static BigDecimal tonnes(BigDecimal millilitres, @Nullable BigDecimal density) {
        return density == null
                ? BigDecimal.ZERO
                : millilitres
                        .multiply(density)
                        .movePointLeft(GRAMS_A_TONNE)
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
    }

    private static Supply.@Nullable ItemRow row(Supply supply, DefaultItem item) {
        for (Supply.ItemRow row : supply.items()) {
            if (row.item().code().equals(item.code())) {
                return row;
            }
        }
        return null;
    }

    /** How the figure is read from a supply. */
    @FunctionalInterface
    interface Reading {

        Value of(Supply supply);
    }

    /** A value, and how many schools are missing in it. */
    record Value(BigDecimal amount, int missing) {}
}
