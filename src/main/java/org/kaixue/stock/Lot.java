package org.kaixue.stock;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lot as the database keeps it; its facts are those of its first receipt and do not change. */
@Entity
class Lot {

    @Id
    private UUID id;

    private UUID itemId;
    private String number;
    private @Nullable LocalDate producedOn;
    private @Nullable LocalDate expiresOn;
    private @Nullable String supplier;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Lot() {}

    Lot(UUID id, UUID itemId, LotKey key) {
        this.id = id;
        this.itemId = itemId;
        this.number = key.number();
        this.producedOn = key.producedOn();
        this.expiresOn = key.expiresOn();
        this.supplier = key.supplier();
        this.origin = key.origin();
    }
}
