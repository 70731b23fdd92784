package org.kaixue.stock;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.catalogue.Typed;

/**
 * What one line does to one lot.
 *
 * @param arriving the facts of a lot that the place has not held before; null for one that it has
 * @param effect the column of the day roll-up that it counts in
 * @param quantity base units, below zero for what leaves
 */
record Entry(ItemId item, UUID lot, @Nullable LotKey arriving, Effect effect, long quantity, Typed typed) {

    /** The columns of the day roll-up. A line taken back counts, reversed, in the column of the first line. */
    enum Effect {
        RECEIVED,
        ISSUED,
        ADJUSTED
    }

    long received() {
        return effect == Effect.RECEIVED ? quantity : 0;
    }

    long issued() {
        return effect == Effect.ISSUED ? -quantity : 0;
    }

    long adjusted() {
        return effect == Effect.ADJUSTED ? quantity : 0;
    }

    Entry typedAs(Typed other) {
        return new Entry(item, lot, arriving, effect, quantity, other);
    }

    static Effect effect(DocumentKind kind) {
        return switch (kind) {
            case RECEIVE -> Effect.RECEIVED;
            case ISSUE -> Effect.ISSUED;
            case ADJUST, COUNT, REVERSE -> Effect.ADJUSTED;
        };
    }
}
