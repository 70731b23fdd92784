package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StaffHeadcountRecords extends JpaRepository<StaffHeadcount, UUID> {

    Optional<StaffHeadcount> findBySchoolIdAndStandingFrom(UUID schoolId, LocalDate from);
}
