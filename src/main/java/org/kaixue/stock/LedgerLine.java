package org.kaixue.stock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;

/** A line of the ledger; it is never changed. */
@Entity
@Immutable
class LedgerLine {

    @Id
    private UUID id;

    private UUID documentId;
    private int position;
    private UUID placeId;
    private UUID unitId;
    private @Nullable UUID schoolId;
    private UUID itemId;
    private UUID lotId;
    private LocalDate businessDate;
    private long quantity;
    private BigDecimal typedAmount;
    private String typedUnit;
    private @Nullable UUID countId;

    @SuppressWarnings("NullAway.Init")
    protected LedgerLine() {}

    private LedgerLine(Heading heading, int position, Entry entry, @Nullable Count kept) {
        this.id = Ids.next();
        this.documentId = heading.id().value();
        this.position = position;
        this.placeId = heading.place().id().value();
        this.unitId = heading.place().unit().value();
        this.schoolId = heading.school();
        this.itemId = entry.item().value();
        this.lotId = entry.lot();
        this.businessDate = kept == null ? heading.businessDate() : kept.day();
        this.quantity = kept == null ? entry.quantity() : -entry.quantity();
        this.typedAmount = entry.typed().amount();
        this.typedUnit = entry.typed().unit();
        this.countId = kept == null ? null : kept.id();
    }

    static LedgerLine of(Heading heading, int position, Entry entry) {
        return new LedgerLine(heading, position, entry, null);
    }

    /** The line that takes an earlier day's entry back on the day of a count, which stays as it is. */
    static LedgerLine keeping(Heading heading, int position, Entry entry, Count kept) {
        return new LedgerLine(heading, position, entry, kept);
    }
}
