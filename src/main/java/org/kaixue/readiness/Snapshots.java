package org.kaixue.readiness;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Snapshots extends Repository<Snapshot, UUID> {

    Snapshot save(Snapshot snapshot);

    Optional<Snapshot> findFirstByReadinessIdOrderByTakenAtDescIdDesc(UUID readiness);
}
