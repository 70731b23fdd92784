package org.kaixue.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.kaixue.audit.Values;

/** The declared staff of a school. */
@Entity
class StaffHeadcount extends Declaration {

    @Column(nullable = false)
    private int staff;

    /** For Hibernate. */
    protected StaffHeadcount() {}

    StaffHeadcount(UUID id, UUID schoolId, LocalDate fromDate, int staff, Entry entry) {
        super(id, schoolId, fromDate, entry);
        OrganisationRules.staff(staff);
        this.staff = staff;
    }

    @Override
    UUID about() {
        return schoolId();
    }

    @Override
    String kind() {
        return "staff_headcount";
    }

    @Override
    String inWords() {
        return Values.named("from", fromDate(), "staff", staff);
    }
}
