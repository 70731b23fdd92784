package org.kaixue.stock;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Ids;
import org.kaixue.organisation.UnitId;
import org.kaixue.stock.OpeningFacts.HeldItem;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows what was counted. A count says what there was at the close of its day: what is entered afterwards for that day,
 * once it is over, or for one before it changes the days before the count and leaves the count as it is (decision 014).
 */
@Component
class Counts {

    private static final String STANDING = """
            select c.id, c.document_id, c.item_id, c.lot_id, c.business_date from stock_count c
            where c.place_id = :place and c.item_id in (:items) and c.business_date >= :day
              and not exists (select 1 from stock_document r where r.reverses_id = c.document_id)
            order by c.business_date, c.id""";

    private static final String LAST = """
            select c.unit_id, c.item_id, max(c.business_date)
            from stock_count c join place p on p.id = c.place_id and p.closed_on is null
            where c.unit_id in (:units)
              and not exists (select 1 from stock_document r where r.reverses_id = c.document_id)
            group by c.unit_id, c.item_id""";

    private final JdbcClient jdbc;
    private final BusinessDates dates;

    Counts(JdbcClient jdbc, BusinessDates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** Whether a count of the day itself comes after a new line of that kind: a count never gives way to one before it. */
    static Predicate<Count> onTheDayOf(DocumentKind kind) {
        return count -> kind != DocumentKind.COUNT;
    }

    /** What may win over a new line of a day; nothing while the day lasts, for which nothing need be locked. */
    StandingCounts over(PlaceRow place, Collection<ItemId> items, LocalDate day) {
        return dates.past(day) ? lock(place, items, day) : StandingCounts.NONE;
    }

    /** The counts of that day and later; locks the lots of the items, so that none is counted until this is posted. */
    StandingCounts lock(PlaceRow place, Collection<ItemId> items, LocalDate day) {
        jdbc.sql(
                        "select lot_id from stock_balance where place_id = :place and item_id in (:items) order by lot_id for update")
                .param("place", Ids.bytes(place.id().value()))
                .param("items", bytes(items))
                .query((row, n) -> n)
                .list();
        return standing(place.id(), items, day);
    }

    /** What {@link LedgerBook#laterCount} answers, read without a lock. */
    Optional<CountRow> laterThan(PlaceRow place, ItemId item, @Nullable LotId lot, DocumentKind kind, LocalDate day) {
        if (!dates.past(day)) {
            return Optional.empty();
        }
        return standing(place.id(), List.of(item), day).counts().stream()
                .filter(count -> count.day().isAfter(day) || onTheDayOf(kind).test(count))
                .filter(count -> lot == null || count.covers(item, lot.value()))
                .findFirst()
                .map(count -> new CountRow(count.document(), count.day(), lot != null || count.lot() == null));
    }

    private StandingCounts standing(PlaceId place, Collection<ItemId> items, LocalDate day) {
        return new StandingCounts(jdbc.sql(STANDING)
                .param("place", Ids.bytes(place.value()))
                .param("items", bytes(items))
                .param("day", day)
                .query((row, n) -> new Count(
                        Ids.read(row.getBytes(1)),
                        new DocumentId(Ids.read(row.getBytes(2))),
                        new ItemId(Ids.read(row.getBytes(3))),
                        Ids.readNullable(row.getBytes(4)),
                        row.getObject(5, LocalDate.class)))
                .list());
    }

    /** The entries of a new document, each with the count that it leaves as it is. */
    List<Entry> keeping(Heading heading, List<Entry> entries) {
        StandingCounts over = over(
                heading.place(), entries.stream().map(Entry::item).distinct().toList(), heading.businessDate());
        return entries.stream()
                .map(entry -> entry.keeping(
                        over.after(entry.item(), entry.lot(), heading.businessDate(), onTheDayOf(heading.kind()))))
                .toList();
    }

    /** The last day on which units counted what they have of an item; whatever the number of units. */
    Map<HeldItem, LocalDate> lastOf(Collection<UnitId> units) {
        Map<HeldItem, LocalDate> days = new HashMap<>();
        for (List<byte[]> some : Ids.parts(units.stream().map(UnitId::value).toList())) {
            jdbc.sql(LAST).param("units", some).query((RowCallbackHandler) row -> {
                days.put(
                        new HeldItem(new UnitId(Ids.read(row.getBytes(1))), new ItemId(Ids.read(row.getBytes(2)))),
                        row.getObject(3, LocalDate.class));
            });
        }
        return days;
    }

    /** Whether what is entered now for a day gives way to a count of another. */
    boolean givesWay(LocalDate day, LocalDate counted) {
        return dates.past(day) && !day.isAfter(counted);
    }

    /** Remembers what a count counted. */
    void add(Heading heading, Heading.Counted counted) {
        UUID school = heading.school();
        jdbc.sql("""
                        insert into stock_count
                          (id, document_id, place_id, unit_id, school_id, item_id, lot_id, business_date)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.bytes(Ids.next()),
                        Ids.bytes(heading.id().value()),
                        Ids.bytes(heading.place().id().value()),
                        Ids.bytes(heading.place().unit().value()),
                        school == null ? null : Ids.bytes(school),
                        Ids.bytes(counted.item().value()),
                        lot(counted.lot()),
                        heading.businessDate()))
                .update();
    }

    private static byte @Nullable [] lot(@Nullable LotId lot) {
        return lot == null ? null : Ids.bytes(lot.value());
    }

    private static List<byte[]> bytes(Collection<ItemId> items) {
        return items.stream().map(item -> Ids.bytes(item.value())).toList();
    }
}
