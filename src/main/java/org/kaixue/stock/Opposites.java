package org.kaixue.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.ItemId;
import org.kaixue.catalogue.Quantities;
import org.kaixue.catalogue.Typed;
import org.kaixue.common.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The entries that take a document back. What was counted after it stays; if it is a count itself, what had been taken
 * back to leave it as it is holds again, up to the next count (decision 014).
 */
@Component
class Opposites {

    private final JdbcTemplate jdbc;
    private final Catalogue catalogue;
    private final Counts counts;

    Opposites(JdbcTemplate jdbc, Catalogue catalogue, Counts counts) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.counts = counts;
    }

    List<Entry> of(DocumentId reversed, DocumentKind kind, PlaceRow place, LocalDate day) {
        List<Line> lines = lines(reversed);
        List<ItemId> items = lines.stream().map(Line::item).distinct().toList();
        StandingCounts later = counts.lock(place, items, day).without(reversed);
        Set<UUID> givenWay = lines.stream()
                .filter(line -> line.kept() && line.day().equals(day))
                .map(Line::lot)
                .collect(Collectors.toSet());
        List<Entry> entries = new ArrayList<>();
        for (Line line : lines) {
            if (!line.kept()) {
                Count kept = later.after(
                        line.item(),
                        line.lot(),
                        day,
                        count -> givenWay.contains(line.lot()) || count.foundLine(line.id()));
                entries.add(new Entry(line.item(), line.lot(), null, Entry.effect(kind), -line.quantity(), line.typed())
                        .keeping(kept));
            }
        }
        if (kind == DocumentKind.COUNT) {
            entries.addAll(holdingAgain(reversed, later, day));
        }
        return entries;
    }

    private List<Line> lines(DocumentId document) {
        return jdbc.query(
                """
                select id, item_id, lot_id, business_date, quantity, typed_amount, typed_unit, count_id
                from ledger_line where document_id = ? order by position""",
                (row, n) -> new Line(
                        Ids.read(row.getBytes(1)),
                        new ItemId(Ids.read(row.getBytes(2))),
                        Ids.read(row.getBytes(3)),
                        row.getObject(4, LocalDate.class),
                        row.getLong(5),
                        new Typed(row.getBigDecimal(6), row.getString(7)),
                        Ids.readNullable(row.getBytes(8))),
                Ids.bytes(document.value()));
    }

    private List<Entry> holdingAgain(DocumentId count, StandingCounts later, LocalDate day) {
        return jdbc.query(
                """
                select l.item_id, l.lot_id, sum(l.quantity)
                from stock_count c join ledger_line l on l.count_id = c.id
                where c.document_id = ? group by l.item_id, l.lot_id having sum(l.quantity) <> 0 order by l.lot_id""",
                (row, n) -> {
                    ItemId item = new ItemId(Ids.read(row.getBytes(1)));
                    UUID lot = Ids.read(row.getBytes(2));
                    long quantity = -row.getLong(3);
                    return new Entry(item, lot, null, Entry.Effect.ADJUSTED, quantity, base(item, Math.abs(quantity)))
                            .keeping(later.after(item, lot, day, same -> true));
                },
                Ids.bytes(count.value()));
    }

    private Typed base(ItemId item, long quantity) {
        return Typed.of(
                quantity, Quantities.baseUnit(catalogue.get(item)).name().zh());
    }

    private record Line(
            UUID id,
            ItemId item,
            UUID lot,
            LocalDate day,
            long quantity,
            Typed typed,
            @Nullable UUID count) {

        /** Whether it only leaves a count as it is. */
        boolean kept() {
            return count != null;
        }
    }
}
