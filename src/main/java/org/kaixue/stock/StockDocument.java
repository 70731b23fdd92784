package org.kaixue.stock;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Actor;

/** A posted document; it is never changed. */
@Entity
@Immutable
class StockDocument {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private UUID placeId;
    private UUID unitId;
    private @Nullable UUID schoolId;
    private LocalDate businessDate;

    @Enumerated(EnumType.STRING)
    private @Nullable Purpose purpose;

    private @Nullable String reason;
    private @Nullable UUID reversesId;
    private Instant postedAt;
    private String postedBy;
    private @Nullable UUID accountId;

    @SuppressWarnings("NullAway.Init")
    protected StockDocument() {}

    StockDocument(Heading heading, Actor poster, Instant postedAt) {
        this.id = heading.id().value();
        this.kind = heading.kind();
        this.placeId = heading.place().id().value();
        this.unitId = heading.place().unit().value();
        this.schoolId = heading.school();
        this.businessDate = heading.businessDate();
        this.purpose = heading.purpose();
        this.reason = heading.reason();
        this.reversesId = heading.reverses();
        this.postedAt = postedAt;
        this.postedBy = poster.name();
        this.accountId = poster.account();
    }
}
