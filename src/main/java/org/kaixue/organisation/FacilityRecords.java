package org.kaixue.organisation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface FacilityRecords extends JpaRepository<Facility, UUID> {

    List<Facility> findBySchoolIdAndKind(UUID schoolId, FacilityKind kind);

    List<Facility> findByPartOfId(UUID wholeId);
}
