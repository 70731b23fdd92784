package org.kaixue.stock;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a document says above its lines. */
record Heading(
        DocumentId id,
        DocumentKind kind,
        PlaceRow place,
        LocalDate businessDate,
        @Nullable Purpose purpose,
        @Nullable String reason,
        @Nullable UUID reverses) {

    Heading(DocumentId id, DocumentKind kind, PlaceRow place, LocalDate businessDate, @Nullable String reason) {
        this(id, kind, place, businessDate, null, reason, null);
    }

    Heading {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    /** The school whose record this is; null for a depot's. */
    @Nullable
    UUID school() {
        return place.depot() ? null : place.unit().value();
    }
}
