package org.kaixue.readiness;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.kaixue.common.Ids;

/** All facts and answers on which an approval was given, as text; never changed. */
@Entity
@Table(name = "readiness_snapshot")
class Snapshot {

    @Id
    private UUID id;

    private UUID readinessId;
    private UUID schoolId;
    private Instant takenAt;
    private String takenBy;

    private String content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Snapshot() {}

    Snapshot(Assessment assessment, Instant at, String by, String content) {
        id = Ids.next();
        readinessId = assessment.id();
        schoolId = assessment.school().value();
        takenAt = at;
        takenBy = by;
        this.content = content;
    }

    Instant takenAt() {
        return takenAt;
    }

    String takenBy() {
        return takenBy;
    }

    String content() {
        return content;
    }
}
