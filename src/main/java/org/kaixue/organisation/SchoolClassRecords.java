package org.kaixue.organisation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SchoolClassRecords extends JpaRepository<SchoolClass, UUID> {

    Optional<SchoolClass> findBySchoolIdAndStageAndEntryYearAndNumber(
            UUID schoolId, Stage stage, int entryYear, int number);

    boolean existsBySchoolIdAndStageAndClosedOnIsNull(UUID schoolId, Stage stage);
}
