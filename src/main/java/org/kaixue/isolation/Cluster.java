package org.kaixue.isolation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.common.RuleViolation;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.UnitId;

/** A cluster as the database keeps it: raised, reported, and over when it no longer holds. */
@Entity
@Table(name = "case_cluster")
class Cluster {

    @Id
    private UUID id;

    private UUID schoolId;

    @Enumerated(EnumType.STRING)
    private Illness illness;

    @Enumerated(EnumType.STRING)
    private ClusterKind kind;

    private @Nullable UUID classId;
    private @Nullable String dormitory;

    /** School and place while it is open, so that the schema refuses a second one. */
    private @Nullable String openKey;

    private int cases;
    private int spanDays;
    private LocalDate firstDay;
    private Instant raisedAt;
    private @Nullable Instant reportedAt;
    private @Nullable String reportedBy;
    private @Nullable Instant endedAt;

    @Version
    @Column(nullable = false)
    private @Nullable Integer version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Cluster() {}

    Cluster(UnitId school, ClusterRule.Found found, Instant now) {
        id = Ids.next();
        schoolId = school.value();
        illness = found.place().illness();
        kind = found.place().kind();
        ClassId clazz = found.place().clazz();
        classId = clazz == null ? null : clazz.value();
        dormitory = found.place().dormitory();
        openKey = school.value() + " " + found.place().key();
        raisedAt = now;
        firstDay = found.first();
        grow(found);
    }

    /** It has become larger; it never becomes smaller again. */
    final void grow(ClusterRule.Found found) {
        if (found.count() > cases) {
            cases = found.count();
            spanDays = found.days();
        }
        if (found.first().isBefore(firstDay)) {
            firstDay = found.first();
        }
    }

    void report(Instant at, String by) {
        if (reportedAt != null) {
            throw new RuleViolation("cases.cluster.reported-already");
        }
        reportedAt = at;
        reportedBy = by;
    }

    void end(Instant at) {
        endedAt = at;
        openKey = null;
    }

    UUID id() {
        return id;
    }

    UnitId school() {
        return new UnitId(schoolId);
    }

    ClusterRule.Place place() {
        return new ClusterRule.Place(illness, kind, classId == null ? null : new ClassId(classId), dormitory);
    }

    LocalDate firstDay() {
        return firstDay;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    boolean reported() {
        return reportedAt != null;
    }

    int cases() {
        return cases;
    }

    int spanDays() {
        return spanDays;
    }
}
