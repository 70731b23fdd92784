package org.kaixue.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.DataReplaced;
import org.kaixue.common.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The items, kept in memory and read again after each change; open to everybody who is signed in. */
@Service
public class Catalogue {

    private final CatalogueReader reader;
    private final Remembered<Shelf> shelf;

    Catalogue(JdbcClient jdbc) {
        this.reader = new CatalogueReader(jdbc);
        this.shelf = new Remembered<>(() -> new Shelf(reader.read()));
    }

    /** The items that are offered, in their order; costs no statement while nothing changed. */
    public List<Item> items() {
        return shelf.get().offered;
    }

    /** All items with their keeper's facts, the retired ones last. */
    public List<CatalogueRow> rows() {
        return shelf.get().rows;
    }

    /** An item with its keeper's facts; an unknown id is refused. */
    public CatalogueRow row(ItemId id) {
        Item item = get(id);
        return rows().stream()
                .filter(row -> row.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    /** The item with this id, retired or not; an unknown id is refused. */
    public Item get(ItemId id) {
        Item item = shelf.get().byId.get(id);
        if (item == null) {
            throw new AccessRefused();
        }
        return item;
    }

    /** Whether the item is offered; a retired one is not. */
    public boolean offers(ItemId id) {
        return shelf.get().offered.stream().anyMatch(item -> item.id().equals(id));
    }

    /** The item with this code, retired or not. */
    public Optional<Item> byCode(String code) {
        return Optional.ofNullable(shelf.get().byCode.get(code));
    }

    @TransactionalEventListener(
            classes = {CatalogueChanged.class, DataReplaced.class},
            phase = TransactionPhase.AFTER_COMPLETION,
            fallbackExecution = true)
    void forget() {
        shelf.forget();
    }

    private static final class Shelf {

        private final List<CatalogueRow> rows;
        private final List<Item> offered;
        private final Map<ItemId, Item> byId;
        private final Map<String, Item> byCode;

        Shelf(List<CatalogueRow> rows) {
            this.rows = rows;
            this.offered = rows.stream()
                    .filter(row -> !row.retired())
                    .map(CatalogueRow::item)
                    .toList();
            this.byId = by(Item::id);
            this.byCode = by(Item::code);
        }

        private <K> Map<K, Item> by(Function<Item, K> key) {
            return rows.stream().map(CatalogueRow::item).collect(Collectors.toUnmodifiableMap(key, item -> item));
        }
    }
}
