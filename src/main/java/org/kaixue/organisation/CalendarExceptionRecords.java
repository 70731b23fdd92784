package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CalendarExceptionRecords extends JpaRepository<CalendarException, UUID> {

    List<CalendarException> findByTermIdAndExceptionDate(UUID termId, LocalDate day);
}
