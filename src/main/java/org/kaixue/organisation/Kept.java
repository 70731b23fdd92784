package org.kaixue.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every entity of this room has: an id from birth, and a version, which is null until it is stored. */
@MappedSuperclass
abstract class Kept {

    @Id
    private UUID id;

    @Version
    @Column(nullable = false)
    private @Nullable Integer version;

    /** For Hibernate. */
    protected Kept() {}

    protected Kept(UUID id) {
        this.id = id;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
