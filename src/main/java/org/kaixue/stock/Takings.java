package org.kaixue.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Amount;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.ItemUnit;
import org.kaixue.catalogue.Quantities;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.RuleViolation;
import org.springframework.stereotype.Component;

/** Decides from which lots an amount is taken: from the given one, or from those that expire first. */
@Component
class Takings {

    private static final int DECIMALS = 6;

    private final Balances balances;
    private final StockDays days;
    private final Counts counts;

    Takings(Balances balances, StockDays days, Counts counts) {
        this.balances = balances;
        this.days = days;
        this.counts = counts;
    }

    /** The entries that take so much; what may be taken at all is for the predicate to say. */
    List<Entry> take(
            PlaceRow place,
            Item item,
            LocalDate day,
            @Nullable LotId lot,
            DocumentKind kind,
            long quantity,
            Typed typed,
            Predicate<Held> allowed) {
        if (lot == null) {
            balances.lock(place, item.id());
        }
        List<Held> held = balances.held(place, item.id(), lot);
        List<Held> usable = held.stream().filter(allowed).toList();
        List<Held> asked = lot == null ? usable : List.of(one(item, held, usable));
        StandingCounts over = counts.over(place, List.of(item.id()), day);
        Entry.Effect effect = Entry.effect(kind);
        List<Held> before = beforeCount(place, item, day, asked, over, kind);
        if (before != null) {
            return split(item, enough(place, item, day, before, quantity), effect, quantity, typed);
        }
        if (lot != null) {
            return List.of(takeFrom(item, asked.getFirst(), effect, quantity, typed));
        }
        long there = sum(usable);
        if (there < quantity) {
            throw insufficient(item, held, there, quantity);
        }
        return split(item, spare(place, item, day, usable, quantity), effect, quantity, typed);
    }

    /** What a line may take of each lot where one of them is counted later; null where none is. */
    private @Nullable List<Held> beforeCount(
            PlaceRow place, Item item, LocalDate day, List<Held> lots, StandingCounts over, DocumentKind kind) {
        Map<UUID, Count> later = new HashMap<>();
        for (Held lot : lots) {
            Count count = over.after(item.id(), lot.lot(), day, Counts.onTheDayOf(kind));
            if (count != null) {
                later.put(lot.lot(), count);
            }
        }
        if (later.isEmpty()) {
            return null;
        }
        return balances.spareOn(place, item.id(), day, lots).stream()
                .map(lot -> {
                    Count count = later.get(lot.lot());
                    return count == null ? lot : lot.with(days.spareBefore(place, lot.lot(), day, count.day()));
                })
                .toList();
    }

    private static List<Held> enough(PlaceRow place, Item item, LocalDate day, List<Held> lots, long quantity) {
        long there = sum(lots);
        if (there < quantity) {
            throw RuleViolation.at(
                    "businessDate",
                    "stock.insufficient-on",
                    place.name(),
                    item.name(),
                    day,
                    new Amount(item, there),
                    new Amount(item, quantity));
        }
        return lots;
    }

    private static long sum(List<Held> lots) {
        return lots.stream().mapToLong(Held::quantity).sum();
    }

    private static Held one(Item item, List<Held> held, List<Held> usable) {
        if (held.isEmpty()) {
            throw RuleViolation.at("lot", "stock.lot.not-here", item.name());
        }
        if (usable.isEmpty()) {
            LotKey key = held.getFirst().key();
            throw RuleViolation.at(
                    "lot", "stock.lot.expired", key.number(), key.expiresOn() == null ? "" : key.expiresOn());
        }
        return usable.getFirst();
    }

    /**
     * The lots with what may be taken of each. For a day before the last posting this is what stays over on every later
     * day; where that is not enough, the balances: the ledger then says on which day it would have gone below zero.
     */
    private List<Held> spare(PlaceRow place, Item item, LocalDate day, List<Held> usable, long quantity) {
        if (usable.stream().noneMatch(held -> held.lastOn().isAfter(day))) {
            return usable;
        }
        List<Held> spare = balances.spareOn(place, item.id(), day, usable);
        return spare.stream().mapToLong(Held::quantity).sum() < quantity ? usable : spare;
    }

    private static List<Entry> split(Item item, List<Held> lots, Entry.Effect effect, long quantity, Typed typed) {
        List<Entry> entries = new ArrayList<>();
        long open = quantity;
        for (Held held : lots) {
            long part = Math.min(open, held.quantity());
            if (part > 0) {
                entries.add(takeFrom(item, held, effect, part, part == quantity ? typed : share(item, part, typed)));
                open -= part;
            }
        }
        return entries;
    }

    private static Entry takeFrom(Item item, Held held, Entry.Effect effect, long quantity, Typed typed) {
        return new Entry(item.id(), held.lot(), null, effect, -quantity, typed);
    }

    /** A part in the unit that was typed where that says it exactly, else in the base unit. */
    private static Typed share(Item item, long part, Typed typed) {
        ItemUnit unit = Quantities.unit(item, typed.unit());
        BigDecimal amount = Quantities.in(item, part, unit);
        boolean exact = Quantities.toBase(item, amount, typed.unit()) == part
                && amount.multiply(unit.factor())
                                .setScale(DECIMALS, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .scale()
                        <= 0;
        return exact
                ? new Typed(amount.stripTrailingZeros(), typed.unit())
                : Typed.of(part, Quantities.baseUnit(item).name().zh());
    }

    private static RuleViolation insufficient(Item item, List<Held> held, long there, long quantity) {
        long barred = held.stream().mapToLong(Held::quantity).sum() - there;
        return barred > 0
                ? RuleViolation.at(
                        "quantity",
                        "stock.insufficient-expired",
                        item.name(),
                        new Amount(item, there),
                        new Amount(item, quantity),
                        new Amount(item, barred))
                : RuleViolation.at(
                        "quantity",
                        "stock.insufficient",
                        item.name(),
                        new Amount(item, there),
                        new Amount(item, quantity));
    }
}
