package org.kaixue.stock;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kaixue.catalogue.Amount;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Ids;
import org.kaixue.common.Localised;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Texts;
import org.kaixue.organisation.UnitClosing;
import org.kaixue.organisation.Units;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses that a unit is closed while stock lies in it: it is used up, transferred or disposed of first. */
@Component
class StockBeforeClosing {

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Units units;
    private final Texts texts;

    StockBeforeClosing(JdbcClient jdbc, Catalogue catalogue, Units units, Texts texts) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.units = units;
        this.texts = texts;
    }

    @EventListener
    void check(UnitClosing closing) {
        List<Amount> left = jdbc.sql("""
                        select b.item_id, sum(b.quantity) from stock_balance b join item i on i.id = b.item_id
                        where b.unit_id = ? and b.quantity > 0 group by b.item_id, i.sort_order order by i.sort_order""")
                .param(Ids.bytes(closing.unit().value()))
                .query((row, n) -> new Amount(catalogue.get(new ItemId(Ids.read(row.getBytes(1)))), row.getLong(2)))
                .list();
        if (!left.isEmpty()) {
            throw new RuleViolation(
                    "stock.closing.left", units.tree().get(closing.unit()).name(), new Contents(left, texts));
        }
    }

    /** What is left, each item with its amount. */
    private record Contents(List<Amount> left, Texts texts) implements Localised {

        @Override
        public String in(Locale locale) {
            return left.stream()
                    .map(amount -> texts.getTranslation(
                            "stock.document.line", locale, amount.item().name(), amount))
                    .collect(Collectors.joining(texts.getTranslation("stock.item.and", locale)));
        }
    }
}
