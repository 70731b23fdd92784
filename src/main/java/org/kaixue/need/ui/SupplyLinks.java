package org.kaixue.need.ui;

import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Item;
import org.kaixue.common.ui.Address;
import org.kaixue.need.Blocker;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitTree;

/**
 * The addresses within the supply pages: each keeps whose supplies are shown in which term, batch and stage,
 * on which day, and how far a curve looks back.
 *
 * @param scope any address with the parameters of the scope in it
 */
record SupplyLinks(Address scope, UnitTree tree) {

    static final String SUPPLY = "supply";
    static final String ITEM = "supply/item/";
    static final String UNITS = "supply/units";
    static final String GAPS = "supply/gaps";

    static final String KIND = "kind";
    static final String LEVEL = "level";
    static final String SCHOOLS = "schools";
    static final String BAND = "band";
    static final String ON = "on";
    static final String BACK = "back";

    SupplyLinks {
        scope = scope.keeping("unit", "term", "batch", "stage", ON, BACK);
    }

    /** The same pages of another unit. */
    SupplyLinks of(UnitId unit) {
        return new SupplyLinks(scope.with("unit", tree.get(unit).code()), tree);
    }

    Address supply() {
        return scope.at(SUPPLY);
    }

    Address item(Item item) {
        return scope.at(ITEM + item.code());
    }

    /** All schools of the scope against all items. */
    Address schools() {
        return units().with(LEVEL, SCHOOLS);
    }

    /** The schools of the scope that are red. */
    Address redSchools() {
        return schools().with(BAND, "red");
    }

    /** The units right below the scope against all items. */
    Address units() {
        return scope.at(UNITS);
    }

    Address gaps() {
        return scope.at(GAPS);
    }

    Address gaps(@Nullable Blocker kind) {
        return gaps().with(KIND, kind == null ? null : kind.name());
    }
}
