package org.kaixue.need;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface BandEntries extends JpaRepository<BandEntry, UUID> {

    Optional<BandEntry> findByValidFrom(LocalDate validFrom);
}
