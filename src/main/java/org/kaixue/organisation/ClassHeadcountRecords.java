package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ClassHeadcountRecords extends JpaRepository<ClassHeadcount, UUID> {

    Optional<ClassHeadcount> findByClassIdAndStandingFrom(UUID classId, LocalDate from);

    List<ClassHeadcount> findByClassIdAndStandingFromIsNotNullOrderByStandingFrom(UUID classId);
}
