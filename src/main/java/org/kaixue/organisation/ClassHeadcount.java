package org.kaixue.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.audit.Values;

/** The declared pupils and boarders of a class. */
@Entity
class ClassHeadcount extends Declaration {

    @Column(nullable = false)
    private UUID classId;

    @Column(nullable = false)
    private int pupils;

    @Column(nullable = false)
    private int boarders;

    private @Nullable LocalDate standingUntil;

    /** For Hibernate. */
    protected ClassHeadcount() {}

    ClassHeadcount(UUID id, SchoolClass of, LocalDate fromDate, int pupils, int boarders, Entry entry) {
        super(id, of.schoolId(), fromDate, entry);
        OrganisationRules.headcount(pupils, boarders);
        this.classId = of.id();
        this.pupils = pupils;
        this.boarders = boarders;
    }

    /** The day from which another stands in its place; null if none does. */
    void standUntil(@Nullable LocalDate next) {
        standingUntil = next;
    }

    @Override
    UUID about() {
        return classId;
    }

    @Override
    String kind() {
        return "class_headcount";
    }

    @Override
    String inWords() {
        return Values.named("from", fromDate(), "pupils", pupils, "boarders", boarders);
    }
}
