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
 * @param kept the later count that it leaves as it is: a second line takes the quantity back on that day; null for none
 */
record Entry(
        ItemId item,
        UUID lot,
        @Nullable LotKey arriving,
        Effect effect,
        long quantity,
        Typed typed,
        @Nullable Count kept) {

    Entry(ItemId item, UUID lot, @Nullable LotKey arriving, Effect effect, long quantity, Typed typed) {
        this(item, lot, arriving, effect, quantity, typed, null);
    }

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

    /** By how much it changes what there is today. */
    long net() {
        return kept == null ? quantity : 0;
    }

    Entry typedAs(Typed other) {
        return new Entry(item, lot, arriving, effect, quantity, other, kept);
    }

    /** The same as what was counted later lets it be. */
    Entry keeping(@Nullable Count count) {
        return new Entry(item, lot, arriving, effect, quantity, typed, quantity == 0 ? null : count);
    }

    static Effect effect(DocumentKind kind) {
        return switch (kind) {
            case RECEIVE -> Effect.RECEIVED;
            case ISSUE -> Effect.ISSUED;
            case ADJUST, COUNT, REVERSE -> Effect.ADJUSTED;
        };
    }
}
