package org.kaixue.supervision;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface VisitEntries extends JpaRepository<VisitEntry, UUID> {

    /** The visit, and nobody else has it until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from VisitEntry v where v.id = :id")
    Optional<VisitEntry> alone(UUID id);
}
