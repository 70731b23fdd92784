package org.kaixue.stock;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.Quantities;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.RuleViolation;
import org.kaixue.intake.SheetRow;
import org.kaixue.intake.Vocabulary;
import org.kaixue.organisation.UnitNode;

/** Understands a row of an opening stock sheet; refused at the cell that says something impossible. */
class ArrivalReader {

    private static final int LONGEST_LOT = 40;
    private static final int LONGEST_SUPPLIER = 120;

    private final Named named;
    private final BusinessDates dates;
    private final LocalDate today;
    private final Map<Origin, Set<String>> origins = new EnumMap<>(Origin.class);

    ArrivalReader(Named named, BusinessDates dates, LocalDate today, Vocabulary words) {
        this.named = named;
        this.dates = dates;
        this.today = today;
        for (Origin origin : Origin.values()) {
            origins.put(origin, words.words("stock.origin." + origin, "stock.import.origin." + origin));
        }
    }

    Arrival read(SheetRow row) {
        UnitNode unit = named.unit(required(row, "place"));
        Item item = named.item(required(row, "item"));
        Typed amount = amount(row, item);
        long quantity = Ledger.positive(item, amount);
        Optional<LocalDate> day = row.date("businessDate");
        LocalDate businessDate = day.orElse(today);
        dates.check(businessDate);
        String lot = row.text("lotNumber", LONGEST_LOT);
        LotKey key = LotKey.arriving(
                item,
                businessDate,
                lot,
                row.date("producedOn").orElse(null),
                row.date("expiresOn").orElse(null),
                row.text("supplier", LONGEST_SUPPLIER),
                origin(row.text("origin")));
        Fact fact = Fact.of(unit.id(), item.id(), key, businessDate);
        return new Arrival(
                unit.id(),
                item.id(),
                amount,
                quantity,
                businessDate,
                lot.isEmpty() ? null : lot,
                day.isPresent() ? fact : fact.onAnyDay());
    }

    private static String required(SheetRow row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            throw RuleViolation.at(column, "intake.cell.missing");
        }
        return text;
    }

    /** The amount with the unit of its own cell, of the column beside it, or of the head. */
    private static Typed amount(SheetRow row, Item item) {
        String amount = required(row, "quantity");
        String unit = row.text("unit").isEmpty() ? row.headUnit("quantity") : row.text("unit");
        try {
            return Quantities.parse(item, amount + unit);
        } catch (RuleViolation refusal) {
            boolean named = Character.isLetter(amount.charAt(amount.length() - 1));
            if (named && !unit.isEmpty()) {
                return parsed(item, amount);
            }
            throw RuleViolation.at("quantity", refusal.key(), refusal.values());
        }
    }

    private static Typed parsed(Item item, String amount) {
        try {
            return Quantities.parse(item, amount);
        } catch (RuleViolation refusal) {
            throw RuleViolation.at("quantity", refusal.key(), refusal.values());
        }
    }

    private Origin origin(String text) {
        if (text.isEmpty()) {
            return Origin.BOUGHT;
        }
        return origins.entrySet().stream()
                .filter(origin -> origin.getValue().contains(Vocabulary.folded(text)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("origin", "stock.import.origin-unknown", text));
    }
}
