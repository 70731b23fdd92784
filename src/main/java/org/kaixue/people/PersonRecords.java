package org.kaixue.people;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PersonRecords extends JpaRepository<Person, UUID> {

    long countBySchoolIdAndCodeStartingWith(UUID schoolId, String beginning);
}
