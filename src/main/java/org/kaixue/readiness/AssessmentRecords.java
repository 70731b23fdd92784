package org.kaixue.readiness;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaixue.organisation.Stage;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The assessments themselves. */
interface AssessmentRecords extends Repository<Assessment, UUID> {

    Optional<Assessment> findById(UUID id);

    Optional<Assessment> findBySchoolIdAndTermIdAndStage(UUID school, UUID term, Stage stage);

    List<Assessment> findBySchoolIdAndTermId(UUID school, UUID term);

    List<Assessment> findByIdIn(Collection<UUID> ids);

    Assessment saveAndFlush(Assessment assessment);

    /** Whoever else changes it waits until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Assessment a where a.id = :id")
    Optional<Assessment> locked(UUID id);
}
