package org.kaixue.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;

/** A gate, canteen, zone of a canteen, building, clinic, isolation room or bath of a school. */
@Entity
class Facility extends Kept {

    @Column(nullable = false)
    private UUID schoolId;

    @Enumerated(EnumType.STRING)
    private FacilityKind kind;

    private @Nullable UUID partOfId;

    @Column(nullable = false)
    private String name;

    private @Nullable Integer seats;

    /** For Hibernate. */
    protected Facility() {}

    Facility(UUID id, UUID schoolId, FacilityKind kind, @Nullable UUID partOfId, String name, @Nullable Integer seats) {
        super(id);
        OrganisationRules.facility(kind, partOfId != null, seats);
        this.schoolId = schoolId;
        this.kind = kind;
        this.partOfId = partOfId;
        this.name = name;
        this.seats = seats;
    }

    void rename(String newName) {
        name = newName;
    }

    void seat(@Nullable Integer number) {
        OrganisationRules.facility(kind, partOfId != null, number);
        seats = number;
    }

    UUID schoolId() {
        return schoolId;
    }

    FacilityKind kind() {
        return kind;
    }

    @Nullable
    UUID partOfId() {
        return partOfId;
    }

    String name() {
        return name;
    }

    String inWords() {
        return Values.named("kind", kind, "name", name, "seats", seats);
    }
}
