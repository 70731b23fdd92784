package org.kaixue.stock;

import java.time.LocalDate;
import java.util.List;
import org.kaixue.catalogue.Item;
import org.kaixue.common.RuleViolation;
import org.springframework.stereotype.Component;

/** Turns a count or a correction into entries. */
@Component
class Adjustments {

    private final Balances balances;
    private final StockDays days;
    private final Takings takings;

    Adjustments(Balances balances, StockDays days, Takings takings) {
        this.balances = balances;
        this.days = days;
        this.takings = takings;
    }

    List<Entry> entries(AdjustDraft draft, PlaceRow place, Item item, long quantity) {
        return switch (draft.mode()) {
            case COUNTED -> counted(draft, place, item, quantity);
            case MORE -> List.of(more(draft, item, balances.held(place, item.id(), draft.lot()), quantity));
            case LESS -> less(draft, place, item, quantity);
        };
    }

    /** The difference between what was counted and what the books say for the end of that day. */
    private List<Entry> counted(AdjustDraft draft, PlaceRow place, Item item, long counted) {
        balances.lock(place, item.id());
        List<Held> held = balances.held(place, item.id(), draft.lot());
        long difference = counted
                - held.stream()
                        .mapToLong(lot -> booked(place, lot, draft.businessDate()))
                        .sum();
        return difference < 0
                ? less(draft, place, item, -difference).stream()
                        .map(entry -> entry.typedAs(draft.quantity()))
                        .toList()
                : List.of(more(draft, item, held, difference));
    }

    private long booked(PlaceRow place, Held held, LocalDate day) {
        return held.lastOn().isAfter(day) ? days.closing(place, held.lot(), day) : held.quantity();
    }

    private List<Entry> less(AdjustDraft draft, PlaceRow place, Item item, long quantity) {
        return takings.take(
                place,
                item,
                draft.businessDate(),
                draft.lot(),
                draft.mode() == AdjustDraft.Mode.COUNTED ? DocumentKind.COUNT : DocumentKind.ADJUST,
                quantity,
                draft.quantity(),
                held -> true);
    }

    private static Entry more(AdjustDraft draft, Item item, List<Held> held, long quantity) {
        List<Held> filled = held.stream().filter(lot -> lot.quantity() > 0).toList();
        List<Held> candidates = filled.isEmpty() ? held : filled;
        if (candidates.isEmpty()) {
            throw RuleViolation.at("lot", "stock.adjust.nothing-here", item.name());
        }
        if (candidates.size() > 1 && quantity > 0) {
            throw RuleViolation.at("lot", "stock.adjust.choose-lot", item.name());
        }
        return new Entry(
                item.id(), candidates.getFirst().lot(), null, Entry.Effect.ADJUSTED, quantity, draft.quantity());
    }
}
