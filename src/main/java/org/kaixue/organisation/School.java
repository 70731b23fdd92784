package org.kaixue.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;

/** What a school is beyond its place in the tree; it shares its id with its {@link Unit}. */
@Entity
class School extends Kept {

    @Column(nullable = false)
    private UUID countyId;

    @Enumerated(EnumType.STRING)
    private SchoolType type;

    @Column(nullable = false)
    private boolean boarding;

    private @Nullable UUID managedById;
    private @Nullable Integer areaCleaned;
    private @Nullable Integer cleaners;
    private @Nullable String schoolOfficer;
    private @Nullable String schoolDoctor;
    private @Nullable String schoolRegulator;

    @ElementCollection
    @CollectionTable(name = "school_stage", joinColumns = @JoinColumn(name = "school_id"))
    @Column(name = "stage")
    @Enumerated(EnumType.STRING)
    private Set<Stage> stages = new HashSet<>();

    /** For Hibernate. */
    protected School() {}

    School(UUID id, UUID countyId, SchoolType type, boolean boarding) {
        super(id);
        this.countyId = countyId;
        this.type = type;
        this.boarding = boarding;
        this.stages.addAll(type.stages());
    }

    /** Makes it a school of another type: stages come and go with the type. */
    void become(SchoolType newType, boolean takesBoarders) {
        if (newType != SchoolType.TEACHING_POINT && managedById != null) {
            throw RuleViolation.at("type", "organisation.school.managed");
        }
        type = newType;
        boarding = takesBoarders;
        stages.retainAll(newType.stages());
        stages.addAll(newType.stages());
    }

    /** Puts a teaching point under a central school, whose principal acts for it; null for none. */
    void manageBy(@Nullable UUID centralSchool) {
        if (centralSchool != null && type != SchoolType.TEACHING_POINT) {
            throw RuleViolation.at("managedBy", "organisation.school.manages-itself");
        }
        managedById = centralSchool;
    }

    void clean(@Nullable Integer squareMetres, @Nullable Integer people) {
        areaCleaned = squareMetres;
        cleaners = people;
    }

    /** Fills the three posts (一校一警、一校一医、一校一监管); null leaves a post open. */
    void fillPosts(@Nullable String officer, @Nullable String doctor, @Nullable String regulator) {
        schoolOfficer = officer;
        schoolDoctor = doctor;
        schoolRegulator = regulator;
    }

    UUID countyId() {
        return countyId;
    }

    SchoolType type() {
        return type;
    }

    boolean boarding() {
        return boarding;
    }

    @Nullable
    UUID managedById() {
        return managedById;
    }

    @Nullable
    Integer areaCleaned() {
        return areaCleaned;
    }

    @Nullable
    Integer cleaners() {
        return cleaners;
    }

    @Nullable
    String schoolOfficer() {
        return schoolOfficer;
    }

    @Nullable
    String schoolDoctor() {
        return schoolDoctor;
    }

    @Nullable
    String schoolRegulator() {
        return schoolRegulator;
    }

    Set<Stage> stages() {
        Set<Stage> sorted = EnumSet.noneOf(Stage.class);
        sorted.addAll(stages);
        return Collections.unmodifiableSet(sorted);
    }
}
