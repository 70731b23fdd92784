package org.kaixue.drill;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DrillEntries extends JpaRepository<DrillEntry, UUID> {

    List<DrillEntry> findBySchoolIdAndTermId(UUID schoolId, UUID termId);

    Optional<DrillEntry> findFirstBySchoolIdAndTermIdAndScenarioIdAndStateInOrderById(
            UUID schoolId, UUID termId, UUID scenarioId, List<DrillState> states);
}
