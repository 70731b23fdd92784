package org.kaixue.organisation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OpeningRecords extends JpaRepository<Opening, UUID> {

    List<Opening> findByTermIdAndStageAndSchoolIdIn(UUID termId, Stage stage, Collection<UUID> schoolIds);
}
