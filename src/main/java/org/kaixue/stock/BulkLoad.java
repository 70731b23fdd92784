package org.kaixue.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kaixue.audit.AuditLog;
import org.kaixue.audit.Values;
import org.kaixue.catalogue.Catalogue;
import org.kaixue.catalogue.Item;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.Transactions;
import org.kaixue.organisation.UnitId;
import org.kaixue.stock.OpeningFacts.HeldItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Posts many lines in one transaction: reads what the places hold, posts all lines in memory by the rules of the ledger,
 * and writes the outcome in batches.
 */
@Component
class BulkLoad {

    /** Place by place within a day, so that new lots follow each other in every index. */
    private static final Comparator<OpeningLine> ORDER = Comparator.comparing(OpeningLine::businessDate)
            .thenComparing(line -> line.kind() == DocumentKind.RECEIVE ? 0 : 1)
            .thenComparing(line -> line.place().value());

    private final Places places;
    private final Catalogue catalogue;
    private final BusinessDates dates;
    private final BulkShelves held;
    private final BulkStore store;
    private final Counts counts;
    private final Transactions transactions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    BulkLoad(
            Places places,
            Catalogue catalogue,
            BusinessDates dates,
            BulkShelves held,
            BulkStore store,
            Counts counts,
            Transactions transactions,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.places = places;
        this.catalogue = catalogue;
        this.dates = dates;
        this.held = held;
        this.store = store;
        this.counts = counts;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
    }

    List<DocumentId> load(List<OpeningLine> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        for (OpeningLine line : lines) {
            check(line);
        }
        List<OpeningLine> ordered = lines.stream().sorted(ORDER).toList();
        return transactions.whole(() -> write(ordered));
    }

    private void check(OpeningLine line) {
        dates.check(line.businessDate());
        Ledger.positive(catalogue.get(line.item()), line.quantity());
        if (line.kind() != DocumentKind.RECEIVE && line.kind() != DocumentKind.ISSUE) {
            throw new RuleViolation("stock.load.kind");
        }
    }

    private List<DocumentId> write(List<OpeningLine> lines) {
        Map<PlaceId, PlaceRow> rows = new HashMap<>();
        for (OpeningLine line : lines) {
            rows.computeIfAbsent(line.place(), places::find);
        }
        Map<Shelf, BulkShelf> shelves = held.lock(lines, rows);
        refuseWhatWasCounted(lines, rows);
        Map<HeadingKey, BulkDocument> documents = new LinkedHashMap<>();
        Map<Changed, Long> changed = new LinkedHashMap<>();
        for (OpeningLine line : lines) {
            PlaceRow place = Objects.requireNonNull(rows.get(line.place()));
            Item item = catalogue.get(line.item());
            BulkShelf shelf =
                    shelves.computeIfAbsent(new Shelf(place.id(), item.id()), key -> new BulkShelf(place, item));
            List<Entry> entries = shelf.post(line);
            documents
                    .computeIfAbsent(
                            new HeadingKey(line.kind(), place.id(), line.businessDate()),
                            key -> new BulkDocument(new Heading(
                                    DocumentId.next(),
                                    line.kind(),
                                    place,
                                    line.businessDate(),
                                    line.kind() == DocumentKind.ISSUE ? Purpose.USE : null,
                                    null,
                                    null)))
                    .add(entries);
            changed.merge(
                    new Changed(place.unit(), item.id()),
                    entries.stream().mapToLong(Entry::quantity).sum(),
                    Long::sum);
        }
        store.write(documents.values(), shelves.values());
        audit.changed(new AuditLog.Change(
                "stock.load",
                "stock-document",
                null,
                null,
                null,
                Values.named("rows", lines.size(), "documents", documents.size(), "places", rows.size()),
                null));
        changed.forEach((key, change) -> events.publishEvent(new StockChanged(key.unit(), key.item(), change, true)));
        return documents.values().stream()
                .map(document -> document.heading().id())
                .toList();
    }

    /** A count wins over what is entered for a day before it; that is to be seen line by line, not in bulk. */
    private void refuseWhatWasCounted(List<OpeningLine> lines, Map<PlaceId, PlaceRow> rows) {
        Map<HeldItem, LocalDate> counted =
                counts.lastOf(rows.values().stream().map(PlaceRow::unit).toList());
        for (OpeningLine line : lines) {
            PlaceRow place = Objects.requireNonNull(rows.get(line.place()));
            LocalDate day = counted.get(new HeldItem(place.unit(), line.item()));
            if (day != null && counts.givesWay(line.businessDate(), day)) {
                throw new RuleViolation(
                        "stock.load.counted",
                        place.name(),
                        catalogue.get(line.item()).name(),
                        day,
                        line.businessDate());
            }
        }
    }

    /** One item at one place. */
    record Shelf(PlaceId place, ItemId item) {}

    private record Changed(UnitId unit, ItemId item) {}

    private record HeadingKey(DocumentKind kind, PlaceId place, LocalDate day) {}

    /** A document that is being filled. */
    record BulkDocument(Heading heading, List<Entry> entries) {

        BulkDocument(Heading heading) {
            this(heading, new ArrayList<>());
        }

        void add(List<Entry> more) {
            entries.addAll(more);
        }
    }
}
