package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CountyRiskRecords extends JpaRepository<CountyRisk, UUID> {

    Optional<CountyRisk> findByCountyIdAndFromDate(UUID countyId, LocalDate from);
}
