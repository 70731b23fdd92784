package org.kaixue.isolation;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface IllnessCases extends JpaRepository<IllnessCase, UUID> {

    /** Whoever else changes the case waits until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from IllnessCase c where c.id = :id")
    Optional<IllnessCase> locked(UUID id);
}
