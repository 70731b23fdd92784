package org.kaixue.stock;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;

/** A depot or store as the database keeps it. */
@Entity
class Place {

    private static final Bilingual DEPOT = new Bilingual("防疫物资储备库", "Depot");
    private static final Bilingual STORE = new Bilingual("学校物资室", "School store");

    @Id
    private UUID id;

    private UUID unitId;
    private @Nullable UUID schoolId;

    @Enumerated(EnumType.STRING)
    private PlaceKind kind;

    private String nameZh;
    private String nameEn;
    private @Nullable LocalDate closedOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Place() {}

    /** The unit's own place: a store for a school, a depot for all above. */
    Place(UnitNode unit) {
        boolean school = unit.kind() == UnitKind.SCHOOL;
        Bilingual name = school ? STORE : DEPOT;
        this.id = Ids.next();
        this.unitId = unit.id().value();
        this.schoolId = school ? unit.id().value() : null;
        this.kind = school ? PlaceKind.STORE : PlaceKind.DEPOT;
        this.nameZh = name.zh();
        this.nameEn = name.en();
    }

    UUID id() {
        return id;
    }
}
