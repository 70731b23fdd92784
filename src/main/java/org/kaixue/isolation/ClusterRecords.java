package org.kaixue.isolation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ClusterRecords extends JpaRepository<Cluster, UUID> {

    List<Cluster> findBySchoolIdAndOpenKeyNotNull(UUID school);

    /** The schools that have an open cluster. */
    @Query("select distinct c.schoolId from Cluster c where c.openKey is not null")
    List<UUID> schools();
}
