package org.kaixue.organisation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SchoolWeekRecords extends JpaRepository<SchoolWeek, UUID> {

    List<SchoolWeek> findByTermId(UUID termId);
}
