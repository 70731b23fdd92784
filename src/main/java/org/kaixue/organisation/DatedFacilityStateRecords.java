package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DatedFacilityStateRecords extends JpaRepository<DatedFacilityState, UUID> {

    Optional<DatedFacilityState> findByFacilityIdAndFromDate(UUID facilityId, LocalDate from);

    Optional<DatedFacilityState> findFirstByFacilityIdAndFromDateLessThanOrderByFromDateDesc(
            UUID facilityId, LocalDate from);
}
