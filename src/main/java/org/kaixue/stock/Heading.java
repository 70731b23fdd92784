package org.kaixue.stock;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.ItemId;

/**
 * What a document says above its lines.
 *
 * @param counted what was counted; null for all but counts
 */
record Heading(
        DocumentId id,
        DocumentKind kind,
        PlaceRow place,
        LocalDate businessDate,
        @Nullable Purpose purpose,
        @Nullable String reason,
        @Nullable UUID reverses,
        @Nullable Counted counted) {

    Heading(
            DocumentId id,
            DocumentKind kind,
            PlaceRow place,
            LocalDate businessDate,
            @Nullable Purpose purpose,
            @Nullable String reason,
            @Nullable UUID reverses) {
        this(id, kind, place, businessDate, purpose, reason, reverses, null);
    }

    Heading(DocumentId id, DocumentKind kind, PlaceRow place, LocalDate businessDate, @Nullable String reason) {
        this(id, kind, place, businessDate, null, reason, null);
    }

    Heading {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    static Heading count(AdjustDraft draft, PlaceRow place) {
        return new Heading(
                draft.document(),
                DocumentKind.COUNT,
                place,
                draft.businessDate(),
                null,
                draft.reason(),
                null,
                new Counted(draft.item(), draft.lot()));
    }

    /** The school whose record this is; null for a depot's. */
    @Nullable
    UUID school() {
        return place.depot() ? null : place.unit().value();
    }

    /** One lot of an item, or all of them. */
    record Counted(ItemId item, @Nullable LotId lot) {}
}
